package net.sisternet.registry.core.vocabulary;

import net.sisternet.registry.core.problem.Text;

/**
 * One field of a form: a property, and how people are asked for it and told about it.
 *
 * @param property the IRI of the property
 * @param name its label
 * @param description what is meant, in a sentence; may be empty
 * @param order where it stands among the fields of its group
 * @param group the fields that it belongs to
 * @param range what it may hold
 * @param input how it is typed
 */
public record FormField(
    String property,
    Text name,
    Text description,
    int order,
    FormGroup group,
    FieldRange range,
    FieldInput input) {}

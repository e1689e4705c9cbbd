package net.sisternet.registry.core.query;

import net.sisternet.registry.core.problem.Text;

/**
 * A SPARQL query to learn from.
 *
 * @param name in lower case, digits and hyphens
 * @param title the question that it answers
 * @param query its text
 */
public record ExampleQuery(String name, Text title, String query) {}

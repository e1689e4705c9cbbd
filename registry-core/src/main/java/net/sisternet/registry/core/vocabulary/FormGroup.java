package net.sisternet.registry.core.vocabulary;

import net.sisternet.registry.core.problem.Text;

/**
 * Fields that belong together on a page or form.
 *
 * @param iri the IRI of the group; empty for fields without one
 * @param name its heading
 * @param order where it stands among the groups
 */
public record FormGroup(String iri, Text name, int order) {

  /** Where fields without a group stand: first. */
  public static final FormGroup NONE = new FormGroup("", Text.same(""), Integer.MIN_VALUE);
}

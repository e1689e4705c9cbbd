package net.sisternet.registry.core.vocabulary;

import java.util.List;

/**
 * How a person types a field.
 *
 * @param essential whether a form asks for it before all that may be left out
 * @param onePerLanguage whether it is one text for each language
 * @param longest how many characters a text may have; 0 if there is no limit
 * @param allowed the literals that it may hold, if they are listed
 * @param refers whether its values are IRIs
 * @param webAddress whether these are addresses of pages
 * @param part the IRI of the form in which what it holds is described in place; empty if it is not
 */
public record FieldInput(
    boolean essential,
    boolean onePerLanguage,
    int longest,
    List<String> allowed,
    boolean refers,
    boolean webAddress,
    String part) {

  public FieldInput {
    allowed = List.copyOf(allowed);
  }
}

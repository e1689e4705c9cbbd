package net.sisternet.registry.server.lucene;

import java.util.List;
import java.util.stream.Stream;
import net.sisternet.registry.core.query.Facet;

/** The names of the index's fields beside those of {@link Tier}. */
final class Fields {

  /** The record's IRI: the key of its document. */
  static final String IRI = "iri";

  /** The base of its home. */
  static final String HOME = "home";

  /** The name of its kind. */
  static final String KIND = "kind";

  /** Its JSON, stored. */
  static final String JSON = "json";

  /** When its newest version was published, in milliseconds, stored. */
  static final String MODIFIED = "modified";

  /** When its first version was published, in milliseconds, stored. */
  static final String ISSUED = "issued";

  /** Its words, but for those of {@link #TEXT}; see {@link Tier#mark}. */
  static final String WORDS = "words";

  /** The words of its other texts, with the {@link Levels#textClass class} of each. */
  static final String TEXT = "text";

  /** Each name of the thing as one term. */
  static final String WHOLE_NAME = "whole-name";

  /** What it shares with records that look like it, one term each. */
  static final String ALIKE = "alike";

  /** The areas and competences that it names, one term each. */
  static final String REFERENCE = "reference";

  /** What the area or competence that it is about lies in, stored. */
  static final String BROADER = "broader";

  /** The least that one pays a year, in hundredths. */
  static final String YEARLY_FEE = "yearly-fee";

  /** What a network says of how many it is and what it is a part of; see {@link Figures}. */
  static final String FIGURES = "figures";

  private static final String BY_NAME = "by-name.";

  /** Its place in the order "newest change first". */
  static final String BY_MODIFIED = "by-modified";

  /** Its place in the order "latest start first". */
  static final String BY_START = "by-start";

  private Fields() {}

  /** Its place in the order of names for a reader of {@code language}. */
  static String byName(String language) {
    return BY_NAME + (WordForm.LANGUAGES.contains(language) ? language : "en");
  }

  /** The fields of all orders. */
  static List<String> orders() {
    return Stream.concat(
            WordForm.LANGUAGES.stream().map(Fields::byName), Stream.of(BY_MODIFIED, BY_START))
        .toList();
  }

  /** The values that a record itself states for {@code facet}. */
  static String values(Facet facet) {
    return "facet." + facet.parameter();
  }
}

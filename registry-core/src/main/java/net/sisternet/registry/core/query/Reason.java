package net.sisternet.registry.core.query;

/** One reason why a record was found. Closed: whoever shows reasons knows all of them. */
public sealed interface Reason {

  /** Where in a record a text stands. */
  enum Where {
    /** A name of the thing. */
    NAME,
    /** Another name of the thing. */
    OTHER_NAME,
    /** Its address or code. */
    CODE,
    /** Any other text. */
    TEXT
  }

  /**
   * A word that was typed stands in one of the record's texts.
   *
   * @param where in which
   * @param before the text before it, or the end of that; empty at the start
   * @param found the word as the text has it
   * @param after the text behind it, or the start of that
   * @param language the tag of the text's language; empty if it is not known
   */
  record InText(Where where, String before, String found, String after, String language)
      implements Reason {}

  /**
   * A word that was typed names a concept or an area that the record states, or one around it.
   *
   * @param facet as what the record states it
   * @param stated what the record states
   * @param named what the word names: the same, or what that lies in
   * @param label the label that has the word
   */
  record InLabel(Facet facet, String stated, String named, String label) implements Reason {}

  /**
   * The record has a value that was asked for.
   *
   * @param asked the value
   * @param stated what the record states: the same, or what lies inside it
   */
  record Chosen(Facet facet, String asked, String stated) implements Reason {}
}

package net.sisternet.registry.server.lucene;

/** Where in a record a word stands, and what a match there weighs. */
enum Tier {
  /** In a name of the thing. */
  NAME(32, 'n'),
  /** In another name of the thing. */
  ALT(24, 'a'),
  /** In its slug, its web address or a code. */
  CODE(12, 'c'),
  /** In the label of a competence, sector, type, purpose or area. */
  LABEL(8, 'l'),
  /** In the label of what such a concept or area lies in, and of lesser concepts. */
  WITHIN(4, 'i'),
  /** In any other text. */
  TEXT(2, 't');

  private final float weight;
  private final char letter;

  Tier(float weight, char letter) {
    this.weight = weight;
    this.letter = letter;
  }

  /** What a match of the whole word weighs; chosen so that a worse match here beats any below. */
  float weight() {
    return weight;
  }

  /** Whether words of this tier are indexed in {@code form}. */
  boolean has(WordForm form) {
    return this != CODE || form == WordForm.WORD;
  }

  /** The field that holds the words of this tier. */
  String field() {
    return this == TEXT ? Fields.TEXT : Fields.WORDS;
  }

  /**
   * What a term of this tier in {@code form} begins with. All share a field: fields cost time in
   * each segment, terms do not.
   */
  String mark(WordForm form) {
    return new String(new char[] {letter, form.letter()});
  }
}

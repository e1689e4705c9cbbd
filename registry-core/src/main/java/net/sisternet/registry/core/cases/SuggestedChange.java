package net.sisternet.registry.core.cases;

/**
 * One value that somebody would change.
 *
 * @param fragment of which thing of the record, e.g. {@code it}
 * @param property the property's IRI
 * @param language the tag of the text's language; empty for what has none
 * @param before what the record said; empty if nothing
 * @param after what it should say; empty if nothing
 */
public record SuggestedChange(
    String fragment, String property, String language, String before, String after) {

  /** The name of the field that this is about, for forms and stores. */
  public String key() {
    return fragment + '|' + property + '|' + language;
  }

  /** This with another value. */
  public SuggestedChange to(String value) {
    return new SuggestedChange(fragment, property, language, before, value);
  }

  /** Whether it changes anything. */
  public boolean isChange() {
    return !before.equals(after);
  }
}

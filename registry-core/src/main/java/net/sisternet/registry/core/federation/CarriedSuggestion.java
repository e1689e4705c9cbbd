package net.sisternet.registry.core.federation;

import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;

/**
 * A suggestion on its way from the registry where somebody made it to the home of the record that
 * it is about. It says nothing of who made it. A claim until the home has verified who sent it.
 *
 * @param id 256 random bits: the same suggestion has the same, however often it is sent, and who
 *     knows it may ask what became of it
 * @param from the registry where it was made
 * @param to the home of the record
 * @param record what it is about
 * @param made when
 * @param language of the note, and of what its author is told
 * @param changes what would change
 * @param note what its author says; may be empty
 */
public record CarriedSuggestion(
    String id,
    Home from,
    Home to,
    RecordIri record,
    Instant made,
    String language,
    List<Change> changes,
    String note) {

  /** Where a home takes suggestions, relative to its base. */
  public static final String PATH = "/suggestions";

  /** The header with the signature over the body. */
  public static final String SIGNATURE = "Registry-Signature";

  /** What is signed, so that no signature is good for anything else. */
  public static final String PURPOSE = "sisternet suggestion v1";

  /** How many bytes one may have as JSON. */
  public static final int LARGEST = 256 * 1024;

  /** How many fields one may change. */
  public static final int MOST_CHANGES = 50;

  /** How long a value may be. */
  public static final int LONGEST_VALUE = 10_000;

  /** How long a note may be. */
  public static final int LONGEST_NOTE = 2_000;

  /** What an id looks like. */
  public static final String ID = "[A-Za-z0-9_-]{43}";

  /** Throws {@link IllegalArgumentException} with a sentence if the parts do not fit together. */
  public CarriedSuggestion {
    changes = List.copyOf(changes);
    if (!id.matches(ID)) {
      throw new IllegalArgumentException("An id is 43 characters of base64url.");
    }
    if (!to.holds(record.value())) {
      throw new IllegalArgumentException("It goes to the home of the record.");
    }
    if (!List.of("en", "da", "de").contains(language)) {
      throw new IllegalArgumentException("The language is en, da or de.");
    }
    if (changes.size() > MOST_CHANGES || note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "At most " + MOST_CHANGES + " changes, and a note of " + LONGEST_NOTE + " characters.");
    }
    if (changes.isEmpty() && note.isBlank()) {
      throw new IllegalArgumentException("It changes nothing and says nothing.");
    }
  }

  /**
   * One value that would change.
   *
   * @param fragment of which thing of the record, e.g. {@code it}
   * @param property the property's IRI
   * @param language the tag of the text's language; empty for what has none
   * @param before what the copy said; empty if nothing
   * @param after what it should say; empty if nothing
   */
  public record Change(
      String fragment, String property, String language, String before, String after) {

    public Change {
      if (before.length() > LONGEST_VALUE || after.length() > LONGEST_VALUE) {
        throw new IllegalArgumentException("A value has at most " + LONGEST_VALUE + " characters.");
      }
    }
  }
}

package net.sisternet.registry.core.drafts;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The name of a draft; nobody guesses it, and nobody but its owner is let in by it.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record DraftId(String value) {

  /** What it looks like, for the path of an address. */
  public static final String FORM = "[0-9a-f]{32}";

  private static final int BYTES = 16;

  public DraftId {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("not the name of a draft: " + value);
    }
  }

  /** A new one. */
  public static DraftId random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new DraftId(HexFormat.of().formatHex(bytes));
  }

  /** The one that {@code text} is, if it has the form of one. */
  public static Optional<DraftId> find(String text) {
    return text.matches(FORM) ? Optional.of(new DraftId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}

package net.sisternet.registry.core.federation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a home says of a suggestion that was sent to it.
 *
 * @param id that of the suggestion
 * @param state how it stands
 * @param since since when
 * @param reason what its author is told; may be empty
 */
public record SuggestionReceipt(String id, State state, Instant since, String reason) {

  /** How many bytes one may have as JSON. */
  public static final int LARGEST = 32 * 1024;

  /** How a suggestion stands at the record's home. */
  public enum State {
    /** Whoever cares for the record has not decided yet. */
    RECEIVED,
    /** It was taken. */
    ACCEPTED,
    /** It was not. */
    DECLINED;

    /** In lower case, as it is sent. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The state with that word. */
    public static Optional<State> findByWord(String word) {
      return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
  }
}

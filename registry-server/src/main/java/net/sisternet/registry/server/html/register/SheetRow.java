package net.sisternet.registry.server.html.register;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.model.RecordIri;

/**
 * A row of a spreadsheet, and what would become of it.
 *
 * @param number its number, as spreadsheets count
 * @param name what it calls the network
 * @param state what would become of it
 * @param record the record that it changes or looks like
 * @param faults what is wrong, in the reader's words
 * @param draft what would be published
 */
record SheetRow(
    int number,
    String name,
    State state,
    Optional<RecordIri> record,
    List<String> faults,
    Draft draft) {

  SheetRow {
    faults = List.copyOf(faults);
  }

  /** This row, of which nothing becomes. */
  SheetRow wrong(String fault) {
    return new SheetRow(number, name, State.WRONG, record, List.of(fault), draft);
  }

  /** This row, now that {@code record} says what it does. */
  SheetRow published(RecordIri record) {
    return new SheetRow(number, name, State.SAME, Optional.of(record), List.of(), draft);
  }

  /** This row, now that a moderator has it. */
  SheetRow waits() {
    return new SheetRow(number, name, State.WAITS, record, List.of(), draft);
  }

  /** Whether it can be published. */
  boolean isReady() {
    return state == State.NEW || state == State.CHANGE;
  }

  /** What becomes of a row. */
  enum State {
    /** It is a new network. */
    NEW,
    /** It changes one of the author's. */
    CHANGE,
    /** It says what one of the author's says already. */
    SAME,
    /** It waits for a moderator. */
    WAITS,
    /** Something is wrong with it. */
    WRONG,
    /** It looks like somebody else's. */
    ALIKE
  }
}

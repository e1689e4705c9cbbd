package net.sisternet.registry.server.html.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.server.html.language.Reader;

/**
 * Publishes the rows of a spreadsheet one by one for as long as a request may take; what is left is
 * published by the next. Each row is a network of its own: one that is refused, or a request that
 * is cut, leaves the others as they are, and what was published is found again. Any thread.
 */
final class SheetPublishing {

  private final Publishing publishing;
  private final Duration longest;
  private final LongSupplier nanoseconds;

  /**
   * Publishes for {@code longest}, and the row that was begun then.
   *
   * @param nanoseconds how late it is, as {@link System#nanoTime}
   */
  SheetPublishing(Publishing publishing, Duration longest, LongSupplier nanoseconds) {
    this.publishing = publishing;
    this.longest = longest;
    this.nanoseconds = nanoseconds;
  }

  /** Publishes one draft; a refusal is a {@link RegistryException}. */
  interface Publishing {
    RecordIri publish(Author author, Draft draft, Locale locale);
  }

  /**
   * What became of rows.
   *
   * @param rows all of them, each as it stands now
   * @param published how many were published
   * @param waiting how many wait for a moderator now
   */
  record Outcome(List<SheetRow> rows, int published, int waiting) {

    /** How many could be published but were not reached. */
    long left() {
      return rows.stream().filter(SheetRow::isReady).count();
    }
  }

  /** Publishes what is ready of {@code rows}. */
  Outcome publish(Author author, List<SheetRow> rows, Reader reader) {
    long end = nanoseconds.getAsLong() + longest.toNanos();
    var now = new ArrayList<SheetRow>();
    int published = 0;
    int waiting = 0;
    for (SheetRow row : rows) {
      boolean due = row.isReady() && nanoseconds.getAsLong() - end < 0;
      SheetRow after = due ? publish(author, row, reader) : row;
      published += due && after.state() == SheetRow.State.SAME ? 1 : 0;
      waiting += due && after.state() == SheetRow.State.WAITS ? 1 : 0;
      now.add(after);
    }
    return new Outcome(now, published, waiting);
  }

  private SheetRow publish(Author author, SheetRow row, Reader reader) {
    try {
      return row.published(publishing.publish(author, row.draft(), reader.language().locale()));
    } catch (RegistryException e) {
      return e.type() == ProblemType.WAITING ? row.waits() : row.wrong(reader.say(e.detail()));
    }
  }
}

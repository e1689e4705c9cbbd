package net.sisternet.registry.core.sisters;

import java.util.Collection;
import java.util.Optional;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;

/**
 * The stores of mirrored logs, one for each home. Any thread. May be lost: a mirror is pulled
 * again.
 */
public interface Mirrors {

  /** Opens the mirror of {@code home}, and makes it if there is none. */
  Mirror open(Home home);

  /** Deletes the mirror of {@code home}, which must not be open. */
  void delete(Home home);

  /** Deletes the mirrors of all homes but these; none of them may be open. */
  void deleteAllBut(Collection<Home> homes);

  /**
   * Takes the turn to follow {@code home} into its mirror: of several processes on one store one
   * has it at a time.
   *
   * @return empty if another process has it
   */
  Optional<Turn> findTurn(Home home);

  /**
   * The turn to follow one home. It ends when it is closed, and when the process dies or loses its
   * line to the store.
   */
  interface Turn extends AutoCloseable {

    /** The turn where there is one process only. */
    Turn ALWAYS =
        new Turn() {
          @Override
          public boolean isHeld() {
            return true;
          }

          @Override
          public void close() {
            // Nobody waits for it.
          }
        };

    /** Whether it has not ended. Blocks for a bounded time. */
    boolean isHeld();

    /** Gives it back. Doing so twice does no harm. */
    @Override
    void close();
  }

  /**
   * The log of another home with its record heads, as it was verified.
   *
   * @param closing gives the store free
   */
  record Mirror(EntryLog log, RecordHeads heads, Runnable closing) implements AutoCloseable {

    @Override
    public void close() {
      closing.run();
    }
  }
}

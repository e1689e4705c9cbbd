package net.sisternet.registry.core.sisters;

import java.util.Collection;
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

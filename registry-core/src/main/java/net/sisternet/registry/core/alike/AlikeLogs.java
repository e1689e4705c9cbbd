package net.sisternet.registry.core.alike;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.log.LogReader;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;

/** The logs that are looked through: our own and the mirrors of our sisters. Any thread. */
public interface AlikeLogs {

  /** Our own home and all that were accepted, whether they can be read now or not. */
  List<Home> homes();

  /** The log of {@code home}, if it can be read now. */
  Optional<IndexedLog> find(Home home);

  /**
   * A log and how far the index knows it.
   *
   * @param log as it is shown here
   * @param indexed what is found by searching; nothing behind it is looked at yet
   */
  record IndexedLog(LogReader log, Position indexed) {}
}

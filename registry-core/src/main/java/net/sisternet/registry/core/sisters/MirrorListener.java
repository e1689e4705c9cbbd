package net.sisternet.registry.core.sisters;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;

/** Is told of mirrors, so that they are indexed and shown. Called by the watch's threads. */
public interface MirrorListener {

  /** These homes are accepted: forget what was shown of others. Called once, before all else. */
  void starting(List<Home> accepted);

  /**
   * A mirror is open and can be read.
   *
   * @param quarantined the positions that must not be shown, as they are now
   */
  void opened(AcceptedSister sister, Mirrors.Mirror mirror, Supplier<Set<Position>> quarantined);

  /** The mirror of {@code home} has new entries. */
  void grown(Home home);

  /** The mirror of {@code home} is about to be closed: nobody may read it after this returns. */
  void closed(Home home);

  /** The operator has removed {@code home}, or shows other records of it: forget what was shown. */
  void removed(Home home);
}

package net.sisternet.registry.core.sisters;

import java.time.Instant;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;

/**
 * What a sister says of its copy of our log. A claim of the sister, nothing more.
 *
 * @param sister who holds it
 * @param name what people here call it
 * @param held up to which entry of our log
 * @param state how good it says that the copy is
 * @param asked when it said so
 */
public record SisterCopy(Home sister, String name, Position held, CopyState state, Instant asked) {

  /** How a record is in such a copy. */
  public enum Version {
    /** As it is here. */
    SAME,
    /** As it was before it was changed here last. */
    OLDER,
    /** Not there yet. */
    NONE
  }

  /** How the record of {@code head} is in it. */
  public Version version(RecordHead head) {
    if (head.position().compareTo(held) <= 0) {
      return Version.SAME;
    }
    return head.version().value() == 1 ? Version.NONE : Version.OLDER;
  }
}

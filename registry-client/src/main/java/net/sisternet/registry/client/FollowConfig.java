package net.sisternet.registry.client;

import java.nio.file.Path;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.VerifierKey;

/**
 * Which registry is followed, and how.
 *
 * @param home its public base
 * @param cursor the file that holds how far it was followed and its key; empty to begin anew each
 *     time
 * @param key the key that its operator has told; empty to trust the one that it names at first
 * @param feed how it is asked
 */
public record FollowConfig(
    Home home, Optional<Path> cursor, Optional<VerifierKey> key, FeedConfig feed) {

  /**
   * Follows the registry at {@code base} from its first entry. Whoever calls this has chosen the
   * address, so it may be a private one or without https; nothing leads from there to another.
   */
  public static FollowConfig of(String base) {
    return new FollowConfig(new Home(base), Optional.empty(), Optional.empty(), FeedConfig.LOCAL);
  }

  /** The same, going on where {@code file} says. */
  public FollowConfig withCursor(Path file) {
    return new FollowConfig(home, Optional.of(file), key, feed);
  }

  /** The same, trusting this key alone. */
  public FollowConfig withKey(VerifierKey pinned) {
    return new FollowConfig(home, cursor, Optional.of(pinned), feed);
  }

  /** The same, asked in another way. */
  public FollowConfig withFeed(FeedConfig asked) {
    return new FollowConfig(home, cursor, key, asked);
  }
}

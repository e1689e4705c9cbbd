package net.sisternet.registry.core.sisters;

import java.net.URI;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.follow.SisterFeed;
import net.sisternet.registry.core.model.Home;

/** Reaches published logs. Any thread. What it brings is not trusted. */
public interface FeedSource {

  /** The log that is published under {@code log}, e.g. {@code https://sister.example/log}. */
  SisterFeed feed(URI log);

  /**
   * Which logs {@code registry} holds, and how far. Blocks for a bounded time.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException as {@link SisterFeed}
   */
  Heads heads(Home registry);

  /**
   * Listens at that log's doorbell, and comes back by itself when the line breaks. The bell says
   * only that it is worth asking.
   *
   * @param ring called on a thread of the source's own; must be quick
   */
  Bell listen(URI log, Runnable ring);

  /** A doorbell that is listened to. */
  interface Bell extends AutoCloseable {

    /** Stops listening. */
    @Override
    void close();
  }
}

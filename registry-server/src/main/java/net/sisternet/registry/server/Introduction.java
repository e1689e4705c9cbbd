package net.sisternet.registry.server;

import java.nio.file.Path;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.follow.FollowProgress;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Preview;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.jena.ThesaurusReader;
import net.sisternet.registry.server.sqlite.SqliteMirrors;

/**
 * Meets registries that may become sisters: asks what they say of themselves, and looks at what
 * they publish. Refusals are those of the client library. One thread.
 */
public final class Introduction {

  /** How many entries a preview looks at, about. */
  public static final long MOST_ENTRIES = 20_000;

  private final ServerConfig config;
  private final Storage storage;
  private final FeedConfig feeds;
  private final Thesaurus thesaurus = ThesaurusReader.read();

  /** Introductions to the registry of {@code storage}. */
  public Introduction(ServerConfig config, Storage storage) {
    this.config = config;
    this.storage = storage;
    this.feeds = SisterWiring.feedConfig(config.home());
  }

  /** What the registry at {@code base} says of itself. */
  public Descriptor descriptor(String base) {
    return HttpSisterFeed.descriptor(base, feeds);
  }

  /** Which logs the registry at {@code base} holds. */
  public Heads heads(String base) {
    return HttpSisterFeed.heads(base, feeds);
  }

  /** What an area, language or concept is called. */
  public String label(String iri) {
    return thesaurus.find(iri).map(it -> it.label("en")).orElse(iri);
  }

  /**
   * What accepting {@code sister} would bring.
   *
   * @param scratch an empty folder for the entries that are looked at
   */
  public Preview preview(AcceptedSister sister, Path scratch, FollowProgress progress) {
    return SisterWiring.previewer(config, storage, thesaurus)
        .look(sister, new SqliteMirrors(scratch), MOST_ENTRIES, progress);
  }
}

package net.sisternet.registry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.follow.FollowProgress;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Introductions;
import net.sisternet.registry.core.sisters.Invitation;
import net.sisternet.registry.core.sisters.Preview;
import net.sisternet.registry.server.jena.ShippedVocabulary;
import net.sisternet.registry.server.sqlite.SqliteMirrors;

/**
 * Meets registries that may become sisters: asks what they say of themselves, and looks at what
 * they publish. Refusals are those of the client library. Any thread.
 */
public final class Introduction implements Introductions {

  /** How many entries a preview looks at, about. */
  public static final long MOST_ENTRIES = 20_000;

  private final ServerConfig config;
  private final Storage storage;
  private final FeedConfig feeds;

  /** Introductions to the registry of {@code storage}. */
  public Introduction(ServerConfig config, Storage storage) {
    this.config = config;
    this.storage = storage;
    this.feeds = SisterWiring.feedConfig(config.home());
  }

  @Override
  public Met meet(Invitation invitation) {
    return invitation.via().isPresent()
        ? through(invitation, invitation.via().get())
        : asked(invitation);
  }

  private Met asked(Invitation invitation) {
    Descriptor descriptor = HttpSisterFeed.descriptor(invitation.home().base(), feeds);
    AcceptedSister sister = sister(invitation, Sister.of(descriptor), descriptor.name());
    return new Met(sister, Optional.of(descriptor), Optional.empty());
  }

  /** The mirror tells a name, which is a claim like any other; the key comes from the operator. */
  private Met through(Invitation invitation, Home source) {
    Home home = invitation.home();
    VerifierKey key =
        invitation
            .key()
            .orElseThrow(
                () ->
                    new RegistryException(
                        ProblemType.SISTER_REFUSED,
                        "sister.via-key",
                        home.base(),
                        home.base() + Descriptor.PATH));
    Heads heads = HttpSisterFeed.heads(source.base(), feeds);
    Heads.HomeHead held = heads.find(home).orElseThrow(() -> noMirror(source, home, heads));
    var claimed = new Sister(home, key, List.of(home.base() + '/'));
    AcceptedSister sister = sister(invitation, claimed, held.name().orElse(home.base()));
    return new Met(sister.through(source), Optional.empty(), Optional.of(held));
  }

  private static AcceptedSister sister(Invitation invitation, Sister sister, String itsName) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    return AcceptedSister.of(sister, invitation.name().orElse(itsName), now)
        .showing(invitation.selection());
  }

  private static RegistryException noMirror(Home source, Home home, Heads heads) {
    return new RegistryException(
        ProblemType.SISTER_REFUSED,
        "sister.no-mirror",
        source.base(),
        home.base(),
        heads.homes().stream().map(it -> it.home().base()).collect(Collectors.joining(", ")));
  }

  /** What an area, language or concept is called. */
  public String label(String iri) {
    return ShippedVocabulary.thesaurus().find(iri).map(it -> it.label("en")).orElse(iri);
  }

  @Override
  public Preview preview(AcceptedSister sister, FollowProgress progress) {
    return preview(sister, MOST_ENTRIES, progress);
  }

  /** The same, of about {@code most} entries. */
  Preview preview(AcceptedSister sister, long most, FollowProgress progress) {
    Path scratch = scratch();
    try {
      return SisterWiring.previewer(config, storage)
          .look(sister, new SqliteMirrors(scratch), most, progress);
    } finally {
      TemporaryFolder.delete(scratch);
    }
  }

  private static Path scratch() {
    try {
      return TemporaryFolder.create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

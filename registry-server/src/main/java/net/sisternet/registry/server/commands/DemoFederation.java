package net.sisternet.registry.server.commands;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Sisters;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.vocab.Prefixes;

/**
 * The three registries of the demo, each with the seeds that are at home there. Sydhavsøerne and
 * Lübeck follow each other; Sydhavsøerne follows Nordjylland, which Lübeck knows only through the
 * mirror of Sydhavsøerne.
 */
final class DemoFederation implements AutoCloseable {

  static final String SYDHAVSOERNE = "sydhavsoerne";
  static final String LUEBECK = "luebeck";
  static final String NORDJYLLAND = "nordjylland";

  private static final Duration INDEXING = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final SeedHomes seeds = new SeedHomes();
  private final Path folder;
  private final Optional<String> database;
  private final Map<String, Home> homes = new LinkedHashMap<>();
  private final Map<String, RegistryServer> running = new ConcurrentHashMap<>();

  /**
   * Nothing runs before {@link #start}.
   *
   * @param folder the data, a folder for each registry
   * @param database where Sydhavsøerne keeps its log instead; the others use SQLite
   * @param firstPort the port of Sydhavsøerne; the others take the two after it
   */
  DemoFederation(Path folder, Optional<String> database, int firstPort) {
    this.folder = folder;
    this.database = database;
    List<String> names = seeds.names();
    for (int i = 0; i < names.size(); i++) {
      homes.put(names.get(i), new Home("http://localhost:" + (firstPort + i)));
    }
  }

  /**
   * Starts all, one that soon answers before the others, loads the seeds, lets them accept each
   * other, waits until all is indexed.
   */
  int start() {
    start(SYDHAVSOERNE);
    homes.keySet().parallelStream().filter(it -> !isRunning(it)).forEach(this::start);
    int records = 0;
    for (String name : homes.keySet()) {
      RegistryServer server = running.get(name);
      records += SeedLoading.load(name, homes, server.publisher(), server.reader());
    }
    accept(SYDHAVSOERNE, LUEBECK, Optional.empty());
    accept(LUEBECK, SYDHAVSOERNE, Optional.empty());
    accept(SYDHAVSOERNE, NORDJYLLAND, Optional.empty());
    awaitSisters(SYDHAVSOERNE, 2);
    accept(LUEBECK, NORDJYLLAND, Optional.of(home(SYDHAVSOERNE)));
    awaitSisters(LUEBECK, 2);
    running.values().forEach(server -> server.awaitProjections(INDEXING));
    return records;
  }

  /** Waits until {@code count} sisters were seen, or for as long as a person would. */
  private void awaitSisters(String name, int count) {
    long end = System.nanoTime() + INDEXING.toNanos();
    while (System.nanoTime() < end && seen(name) < count) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private long seen(String name) {
    return server(name).sisters().stream()
        .filter(it -> it.state(Clock.systemUTC().instant()) == CopyState.FRESH)
        .count();
  }

  Home home(String name) {
    return Optional.ofNullable(homes.get(name)).orElseThrow();
  }

  RegistryServer server(String name) {
    return Optional.ofNullable(running.get(name)).orElseThrow();
  }

  /** The name of the registry that is called so or has this port. */
  Optional<String> findName(String text) {
    return homes.entrySet().stream()
        .filter(it -> it.getKey().equals(text) || it.getValue().base().endsWith(":" + text))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  boolean isRunning(String name) {
    return running.containsKey(name);
  }

  /** Starts one registry with what it has in its folder. */
  void start(String name) {
    Home home = home(name);
    boolean first = name.equals(SYDHAVSOERNE);
    running.put(
        name,
        RegistryServer.start(
            new ServerConfig(
                home,
                seeds.title(name, "da"),
                folder.resolve(name),
                first ? database : Optional.empty(),
                "127.0.0.1",
                Integer.parseInt(home.base().substring(home.base().lastIndexOf(':') + 1)),
                ServerConfig.DEFAULT_QUERY_TIMEOUT,
                profile(name))));
  }

  /** Stops one registry; the others go on. */
  void stop(String name) {
    Optional.ofNullable(running.remove(name)).ifPresent(RegistryServer::close);
  }

  @Override
  public void close() {
    List.copyOf(running.keySet()).forEach(this::stop);
  }

  private Descriptor.Profile profile(String name) {
    Descriptor.Profile usual = ServerConfig.DEFAULT_PROFILE;
    return new Descriptor.Profile(
        seeds.regions(name).stream()
            .map(it -> new Iri(Prefixes.findIri(it).orElseThrow()))
            .toList(),
        usual.languages(),
        usual.contact(),
        usual.licence());
  }

  /** Whoever accepts a sister in earnest compares the fingerprint of its key first. */
  private void accept(String follower, String followed, Optional<Home> via) {
    Sisters sisters = server(follower).storage().sisters();
    Home home = home(followed);
    if (sisters.all().stream().anyMatch(it -> it.home().equals(home))) {
      return;
    }
    Descriptor descriptor = HttpSisterFeed.descriptor(home.base(), FeedConfig.LOCAL);
    AcceptedSister sister =
        AcceptedSister.of(Sister.of(descriptor), descriptor.name(), Clock.systemUTC().instant());
    sisters.put(via.map(sister::through).orElse(sister));
  }
}

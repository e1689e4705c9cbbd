package net.sisternet.registry.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Iri;

/**
 * Every setting of one registry, checked.
 *
 * @param home the public base of its IRIs; never changes once records exist
 * @param name what people call it, e.g. {@code Sydhavsøerne}
 * @param data the folder that holds key, log (unless in PostgreSQL) and indexes
 * @param database a PostgreSQL JDBC address, or empty for SQLite in the data folder
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param queryTimeout how long a SPARQL query may run
 * @param profile for whom it is, as sisters and catalogues are told
 * @param signIn how people sign in to the pages
 * @param care how records are cared for
 */
public record ServerConfig(
    Home home,
    String name,
    Path data,
    Optional<String> database,
    String host,
    int port,
    Duration queryTimeout,
    Descriptor.Profile profile,
    SignInSettings signIn,
    CareSettings care) {

  /** How long a SPARQL query may run unless set otherwise. */
  public static final Duration DEFAULT_QUERY_TIMEOUT = Duration.ofSeconds(20);

  /** Said of a registry unless set otherwise: free of rights (CC0), in three languages. */
  public static final Descriptor.Profile DEFAULT_PROFILE =
      new Descriptor.Profile(
          List.of(),
          List.of("da", "de", "en"),
          Optional.empty(),
          Optional.of(new Iri("https://creativecommons.org/publicdomain/zero/1.0/")));

  /** The settings of a registry with {@link #DEFAULT_PROFILE}. */
  public ServerConfig(
      Home home,
      String name,
      Path data,
      Optional<String> database,
      String host,
      int port,
      Duration queryTimeout) {
    this(home, name, data, database, host, port, queryTimeout, DEFAULT_PROFILE);
  }

  /** The settings of a registry with {@link SignInSettings#DEFAULT}. */
  public ServerConfig(
      Home home,
      String name,
      Path data,
      Optional<String> database,
      String host,
      int port,
      Duration queryTimeout,
      Descriptor.Profile profile) {
    this(home, name, data, database, host, port, queryTimeout, profile, SignInSettings.DEFAULT);
  }

  /** The settings of a registry with {@link CareSettings#DEFAULT}. */
  public ServerConfig(
      Home home,
      String name,
      Path data,
      Optional<String> database,
      String host,
      int port,
      Duration queryTimeout,
      Descriptor.Profile profile,
      SignInSettings signIn) {
    this(
        home,
        name,
        data,
        database,
        host,
        port,
        queryTimeout,
        profile,
        signIn,
        CareSettings.DEFAULT);
  }

  public ServerConfig {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("A port is 0 to 65535: " + port);
    }
    if (database.isPresent() && !database.get().startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "A database address begins with jdbc:postgresql: " + database.get());
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("A registry has a name.");
    }
  }

  /** These settings with others for signing in. */
  public ServerConfig with(SignInSettings other) {
    return new ServerConfig(
        home, name, data, database, host, port, queryTimeout, profile, other, care);
  }

  /** These settings with others for care. */
  public ServerConfig with(CareSettings other) {
    return new ServerConfig(
        home, name, data, database, host, port, queryTimeout, profile, signIn, other);
  }

  /** The folder of the triple store. */
  public Path graphIndex() {
    return data.resolve("index").resolve("graph");
  }

  /** The folder of the text index. */
  public Path searchIndex() {
    return data.resolve("index").resolve("search");
  }

  /** The folder of the full pages and tiles of mirrored logs. */
  public Path publishedMirrors() {
    return data.resolve("index").resolve("mirrors");
  }

  /** The folder of the log's full pages and tiles. */
  public Path publishedLog() {
    return data.resolve("index").resolve("log");
  }

  /** The log's private key. */
  public Path logKey() {
    return data.resolve("log.key");
  }
}

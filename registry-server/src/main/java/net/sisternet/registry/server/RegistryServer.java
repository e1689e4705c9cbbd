package net.sisternet.registry.server;

import java.time.Duration;
import java.util.List;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.projection.ProjectionRunner;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.rdf.RdfReader;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.core.sisters.SisterWatch;
import net.sisternet.registry.server.jetty.JettyServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running registry. Any thread. Stops in order: those who listen are let go, requests under way
 * are answered, waiting writes are written, projections finish their batch.
 */
public final class RegistryServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);

  private final Storage storage;
  private final Publisher publisher;
  private final RdfReader reader;
  private final ProjectionRunner graph;
  private final ProjectionRunner search;
  private final SisterWatch sisters;
  private final AlikeWiring alike;
  private final JettyServer web;
  private final List<AutoCloseable> parts;

  /**
   * A registry whose parts run.
   *
   * @param parts all that is to be closed, in this order
   */
  RegistryServer(
      Storage storage,
      Publisher publisher,
      RdfReader reader,
      ProjectionRunner graph,
      ProjectionRunner search,
      SisterWatch sisters,
      AlikeWiring alike,
      JettyServer web,
      List<AutoCloseable> parts) {
    this.storage = storage;
    this.publisher = publisher;
    this.reader = reader;
    this.graph = graph;
    this.search = search;
    this.sisters = sisters;
    this.alike = alike;
    this.web = web;
    this.parts = List.copyOf(parts);
  }

  /** Starts a registry; when this returns, it answers. */
  public static RegistryServer start(ServerConfig config) {
    return Wiring.start(config);
  }

  /** The port that it listens on. */
  public int port() {
    return web.port();
  }

  /** Where records are published. */
  public Publisher publisher() {
    return publisher;
  }

  /** Reads Turtle and other syntaxes of RDF. */
  public RdfReader reader() {
    return reader;
  }

  /** The log and what stands beside it. */
  public Storage storage() {
    return storage;
  }

  /** Waits until everything in the log can be searched and queried; false if that took too long. */
  public boolean awaitProjections(Duration atMost) {
    Position end = storage.log().head().position();
    return graph.await(end, atMost) && search.await(end, atMost);
  }

  /**
   * Looks for networks that look alike among what can be searched, at once instead of within a
   * minute; returns how many pairs it has asked moderators about.
   */
  public int lookForAlikes() {
    return alike.look();
  }

  /** How it stands with the sisters. */
  public List<SisterStatus> sisters() {
    return sisters.statuses();
  }

  @Override
  public void close() {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.error("{} did not end cleanly", part.getClass().getSimpleName(), e);
      }
    }
  }
}

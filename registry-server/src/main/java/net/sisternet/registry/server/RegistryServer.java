package net.sisternet.registry.server;

import java.time.Duration;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.projection.ProjectionRunner;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.rdf.RdfReader;
import net.sisternet.registry.server.jetty.JettyServer;
import net.sisternet.registry.server.ldes.Doorbell;
import net.sisternet.registry.server.ldes.Snapshots;

/**
 * A running registry. Any thread. Stops in order: those who listen are let go, requests under way
 * are answered, waiting writes are written, projections finish their batch.
 */
public final class RegistryServer implements AutoCloseable {

  private final Storage storage;
  private final Sequencer sequencer;
  private final Publisher publisher;
  private final RdfReader reader;
  private final ProjectionRunner graph;
  private final ProjectionRunner search;
  private final Doorbell doorbell;
  private final Snapshots snapshots;
  private final JettyServer web;

  RegistryServer(
      Storage storage,
      Sequencer sequencer,
      Publisher publisher,
      RdfReader reader,
      ProjectionRunner graph,
      ProjectionRunner search,
      Doorbell doorbell,
      Snapshots snapshots,
      JettyServer web) {
    this.storage = storage;
    this.sequencer = sequencer;
    this.publisher = publisher;
    this.reader = reader;
    this.graph = graph;
    this.search = search;
    this.doorbell = doorbell;
    this.snapshots = snapshots;
    this.web = web;
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

  @Override
  public void close() {
    doorbell.close();
    web.close();
    snapshots.close();
    sequencer.close();
    graph.close();
    search.close();
    storage.close();
  }
}

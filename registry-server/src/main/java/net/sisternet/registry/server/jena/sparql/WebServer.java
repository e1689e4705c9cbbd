package net.sisternet.registry.server.jena.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * One Jetty on one port: SPARQL query by Fuseki at {@code /sparql}, the application's servlet
 * everywhere else, gzip for all. Stops in order: what is being answered is answered first.
 */
public final class WebServer implements AutoCloseable {

  private static final int LARGEST_HEADERS = 32 * 1024;
  private static final int LONGEST_STOP_MILLIS = 10_000;

  private final FusekiServer fuseki;
  private final Server jetty;

  private WebServer(FusekiServer fuseki) {
    this.fuseki = fuseki;
    this.jetty = fuseki.getJettyServer();
  }

  /**
   * What to serve.
   *
   * @param host the address to listen on
   * @param port the port, or 0 for any free one
   * @param endpoint the public address of the SPARQL endpoint
   * @param dataset what is queried
   * @param position how far the log had been read into the dataset
   * @param limits what a query may cost
   * @param refusals how a refusal is told
   * @param application answers everything but SPARQL queries
   * @param filters pass every request first, in their order
   */
  public record Parts(
      String host,
      int port,
      String endpoint,
      DatasetGraph dataset,
      LongSupplier position,
      QueryLimits limits,
      Refusals refusals,
      HttpServlet application,
      List<Filter> filters) {}

  /** Starts serving. Throws {@link UncheckedIOException} with a sentence if the port is taken. */
  public static WebServer start(Parts parts) {
    var server = new WebServer(fuseki(parts));
    server.listen(parts);
    try {
      server.fuseki.start();
    } catch (RuntimeException e) {
      server.fuseki.stop();
      throw new UncheckedIOException(
          new IOException(
              "Nothing can listen on "
                  + parts.host()
                  + ":"
                  + parts.port()
                  + ". Is the port taken? Choose another with --port.",
              e));
    }
    return server;
  }

  /** The port that is listened on. */
  public int port() {
    return ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
  }

  /** Stops serving. */
  @Override
  public void close() {
    fuseki.stop();
  }

  private static FusekiServer fuseki(Parts parts) {
    var queries = DataService.newBuilder(parts.dataset()).addEndpoint(Operation.Query).build();
    var description = new ServiceDescription(parts.endpoint());
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(parts.port())
            .add("/sparql", queries)
            .registerOperation(
                Operation.Query,
                new QueryProcessor(parts.limits(), parts.refusals(), parts.position()))
            .addServlet("/*", parts.application());
    parts.filters().forEach(filter -> builder.addFilter("/*", filter));
    builder.addFilter("/sparql", new SparqlFilter(parts.refusals(), description, parts.limits()));
    return builder.build();
  }

  /** Fuseki listens on all addresses; this listens where it was told, and packs what it sends. */
  private void listen(Parts parts) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LARGEST_HEADERS);
    http.setResponseHeaderSize(LARGEST_HEADERS);
    var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(parts.host());
    connector.setPort(parts.port());
    jetty.setConnectors(new ServerConnector[] {connector});
    jetty.setHandler(new GracefulHandler(packing(jetty.getHandler())));
    jetty.setStopTimeout(LONGEST_STOP_MILLIS);
  }

  /** Packs answers. Packed requests are not unpacked: a small one could become a huge one. */
  private static CompressionHandler packing(Handler handler) {
    var packing = new CompressionHandler(handler);
    packing.putCompression(new GzipCompression());
    packing.putConfiguration(
        "/*", CompressionConfig.builder().defaults().decompressExcludePath("/*").build());
    return packing;
  }
}

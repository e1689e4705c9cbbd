package net.sisternet.registry.server.jetty;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import net.sisternet.registry.core.model.Home;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A running web server: one servlet for everything, filters before it, gzip, and an end that lets
 * requests under way finish.
 */
public final class JettyServer implements AutoCloseable {

  /** A query of 64 KiB in an address takes up to three times that. */
  private static final int LONGEST_HEAD = 224 * 1024;

  private static final int LONGEST_FORM = 1024 * 1024 + 64 * 1024;
  private static final int THREADS = 64;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(25);

  private final Server server;
  private final ServerConnector connector;

  private JettyServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts listening.
   *
   * @param home the registry, for the addresses in problems
   * @param host the address to listen on
   * @param port the port; 0 for any free one
   * @param application answers every request that no filter answers
   * @param filters asked before it, in this order
   */
  public static JettyServer start(
      Home home, String host, int port, Servlet application, List<MountedFilter> filters) {
    var server = new Server(new QueuedThreadPool(THREADS));
    server.setErrorHandler(new ProblemHandler(home));
    server.setStopTimeout(GRACE.toMillis());
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    server.setHandler(
        new GracefulHandler(compressing(context(home, application, filters), filters)));
    var started = new JettyServer(server, connector);
    try {
      server.start();
      return started;
    } catch (Exception e) {
      started.close();
      throw new IllegalStateException(
          "The server cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Takes no more requests, lets those under way finish for a while, and ends. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop cleanly", e);
    }
  }

  /** Waits until the server has ended. */
  public void join() throws InterruptedException {
    server.join();
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(LONGEST_HEAD);
    configuration.setUriCompliance(UriCompliance.DEFAULT);
    return configuration;
  }

  private static ServletContextHandler context(
      Home home, Servlet application, List<MountedFilter> filters) {
    var context = new ServletContextHandler("/");
    context.setErrorHandler(new ProblemHandler(home));
    context.setMaxFormContentSize(LONGEST_FORM);
    for (MountedFilter mounted : filters) {
      var holder = new FilterHolder(mounted.filter());
      holder.setAsyncSupported(true);
      context.addFilter(holder, mounted.path(), EnumSet.of(DispatcherType.REQUEST));
    }
    var holder = new ServletHolder("application", application);
    holder.setInitOrder(1);
    context.addServlet(holder, "/*");
    return context;
  }

  private static CompressionHandler compressing(
      ServletContextHandler context, List<MountedFilter> filters) {
    var handler = new CompressionHandler(context);
    handler.putCompression(new GzipCompression());
    CompressionConfig.Builder config = CompressionConfig.builder().defaults();
    // Whoever reads a body refuses a coded one; Jetty would take a cut one for a whole one.
    config.decompressExcludePath("/*");
    filters.stream()
        .filter(MountedFilter::encodes)
        .forEach(mounted -> config.compressExcludePath(mounted.path()));
    handler.putConfiguration("/*", config.build());
    return handler;
  }
}

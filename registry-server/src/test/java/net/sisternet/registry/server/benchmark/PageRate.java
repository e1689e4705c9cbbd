package net.sisternet.registry.server.benchmark;

import jakarta.servlet.http.HttpServlet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.server.jetty.JettyServer;
import net.sisternet.registry.server.jetty.MountedFilter;
import net.sisternet.registry.server.ldes.Doorbell;
import net.sisternet.registry.server.ldes.LogFilter;
import net.sisternet.registry.server.ldes.LogPublication;
import net.sisternet.registry.server.ldes.LogTraffic;
import net.sisternet.registry.server.ldes.MirrorLogs;
import net.sisternet.registry.server.ldes.PublishedLog;
import net.sisternet.registry.server.servlet.ServletRefusals;
import net.sisternet.registry.server.sqlite.SqliteStore;

/**
 * Serves the pages of a log of 100,000 generated networks to one client over one connection, which
 * unpacks each page and reads it to its end: once when each page is made, then from the kept ones.
 *
 * <p>Arguments: folder for the data, entries (default 100,000), rounds over the kept pages (3).
 */
public final class PageRate {

  private static final int BATCH = 512;
  private static final int PAGE = 256;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String log;
  private final int pages;

  private PageRate(int port, int entries) {
    this.log = "http://127.0.0.1:" + port + "/log/pages/";
    this.pages = entries / PAGE;
  }

  public static void main(String[] args) throws Exception {
    int entries = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    Path folder = Path.of(args[0]);
    try (var store = SqliteStore.open(folder, Samples.HOME)) {
      fill(store.entryLog(), entries);
      var published =
          new LogPublication(
              store.entryLog(), Samples.HOME.base() + "/log", folder.resolve("index/log"), "");
      try (var doorbell = new Doorbell(published);
          var server = serve(published, doorbell)) {
        doorbell.start();
        new PageRate(server.port(), entries).run(rounds);
      }
    }
  }

  /** The log alone, so that no index is built meanwhile. */
  private static JettyServer serve(LogPublication published, Doorbell doorbell) {
    var filter =
        new LogFilter(
            new PublishedLog(published, doorbell, new LogTraffic()),
            MirrorLogs.NONE,
            new ServletRefusals(Samples.HOME, (refusal, request) -> request.path()));
    return JettyServer.start(
        Samples.HOME,
        "127.0.0.1",
        0,
        new NoApplication(),
        List.of(new MountedFilter("/log/*", filter, true)));
  }

  private void run(int rounds) throws Exception {
    for (String type : List.of("application/n-quads", "application/trig")) {
      round(type, "made", true);
      for (int i = 0; i < rounds; i++) {
        round(type, "kept", true);
      }
      round(type, "kept, not unpacked by the client", false);
    }
  }

  private static void fill(EntryLog log, int entries) {
    var networks = new GeneratedNetworks(Samples.HOME, 7);
    var script = new LogScript(Samples.KEY, log.head());
    for (long at = log.head().size(); at < entries; at++) {
      script.publish(networks.record((int) at).slug(), networks.payload((int) at));
      if ((at + 1) % BATCH == 0 || at + 1 == entries) {
        log.append(script.batch());
      }
    }
  }

  private void round(String type, String what, boolean unpacking) throws Exception {
    long bytes = 0;
    long sent = 0;
    long start = System.nanoTime();
    for (int page = 0; page < pages; page++) {
      byte[] body = get(page, type);
      sent += body.length;
      bytes += unpacking ? unpacked(body) : 0;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s, %s: %,.0f entries/s (%d pages, %.1f s, %.1f MB sent, %.1f MB unpacked)%n",
        type,
        what,
        (long) pages * PAGE / seconds,
        pages,
        seconds,
        sent / 1e6,
        bytes / 1e6);
  }

  private byte[] get(int page, String type) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(log + page))
                .header("Accept", type)
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("page " + page + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static long unpacked(byte[] body) throws IOException {
    long read = 0;
    var buffer = new byte[16 * 1024];
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body), 16 * 1024)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        read += n;
      }
    }
    return read;
  }

  /** Answers nothing: the filter before it answers. */
  private static final class NoApplication extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }
}

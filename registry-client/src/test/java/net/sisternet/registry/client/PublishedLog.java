package net.sisternet.registry.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.follow.InMemoryFeed;
import net.sisternet.registry.core.follow.ScriptedLog;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.wire.DescriptorJson;
import net.sisternet.vocab.Sn;

/** Publishes a scripted log on a raw server, which may then be told to lie about parts of it. */
final class PublishedLog {

  final RawServer server = new RawServer();
  final Home home = new Home(server.base());
  final LogKey key = LogKey.generate(Checkpoint.origin(home));
  private int published;
  final ScriptedLog log = new ScriptedLog(home, key);

  PublishedLog() {
    server.on(Descriptor.PATH, DescriptorJson.write(descriptor(key)));
    publish();
  }

  Descriptor descriptor(LogKey named) {
    return new Descriptor(
        List.of(Sn.PROTOCOL_1),
        "Raw",
        home,
        named.verifierKey(),
        List.of(home.base() + "/"),
        Descriptor.Profile.UNKNOWN,
        Map.of(),
        Descriptor.Limits.VERSION_1,
        log.entries().size(),
        0);
  }

  /** Serves the log as it is now. */
  PublishedLog publish() {
    var feed = new InMemoryFeed(log);
    String note = feed.findCheckpoint("").orElseThrow().note();
    server.on("/log/checkpoint", (head, out) -> checkpoint(note, head, out));
    long pages = (log.entries().size() + 255L) / 256;
    for (long page = published / 256; page < pages; page++) {
      server.on(
          "/log/pages/" + page,
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip",
          packed(feed.page(new LogPage(page))));
    }
    published = log.entries().size();
    int full = log.entries().size() / 256;
    int rest = log.entries().size() % 256;
    tile(feed, 1, full);
    server.on(
        "/log/tile/0/" + HttpSisterFeed.number(full) + ".p/" + rest,
        "HTTP/1.1 200 OK",
        bytes(feed.tile(0, full, rest)));
    return this;
  }

  private void tile(InMemoryFeed feed, int level, int width) {
    server.on(
        "/log/tile/" + level + "/000.p/" + width,
        "HTTP/1.1 200 OK",
        bytes(feed.tile(level, 0, width)));
  }

  private static void checkpoint(String note, String head, OutputStream out) throws IOException {
    String etag = '"' + Digest.of(note).hex() + '"';
    if (head.contains(etag)) {
      out.write(RawServer.head("HTTP/1.1 304 Not Modified"));
    } else {
      byte[] body = note.getBytes(StandardCharsets.UTF_8);
      out.write(
          RawServer.head(
              "HTTP/1.1 200 OK\r\nETag: " + etag + "\r\nContent-Length: " + body.length));
      out.write(body);
    }
  }

  static byte[] packed(byte[] text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(List<Digest> hashes) {
    var bytes = new ByteArrayOutputStream();
    hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
    return bytes.toByteArray();
  }
}

package net.sisternet.registry.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.federation.EntryQuads;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.wire.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beginning with a snapshot: what it has is taken from it, and verified like everything else. */
class SnapshotFeedTest {

  private static final int A_FILE = 500;
  private static final String OK = "HTTP/1.1 200 OK";

  private final PublishedLog registry = new PublishedLog();
  private final List<LogEntry> told = new ArrayList<>();
  @TempDir private Path folder;

  /** Of pages 0 to 6 all entries of 1 to 4 are the newest of their record. */
  @BeforeEach
  void publish() {
    registry.log.publishMany(1600).publish("network-3").withdraw("network-1400");
    registry.publish();
  }

  @AfterEach
  void stop() {
    registry.server.close();
  }

  @Test
  void pagesThatTheSnapshotHasWholeAreNotAskedFor() {
    snapshot("");

    follower().followOnce(told::add);

    assertThat(told).isEqualTo(registry.log.entries());
    assertThat(pages()).containsExactlyInAnyOrder("/log/pages/0", "/log/pages/5", "/log/pages/6");
    assertThat(registry.server.requests())
        .contains("/snapshots/1602/entries-0000.nq.gz", "/snapshots/1602/entries-0003.nq.gz");
  }

  @Test
  void whoGoesOnDoesNotAskForIt() {
    follower().followOnce(told::add);
    snapshot("");
    registry.log.publishMany(2000);
    registry.publish();

    follower().followOnce(told::add);

    assertThat(told).isEqualTo(registry.log.entries());
    assertThat(registry.server.requests())
        .filteredOn(it -> it.startsWith("/snapshots/1"))
        .isEmpty();
  }

  @Test
  void aSnapshotThatSaysOtherThanTheHomeSignedIsPassedOver() {
    snapshot("network-7000");

    follower().followOnce(told::add);

    assertThat(told).isEqualTo(registry.log.entries());
    assertThat(pages()).contains("/log/pages/2");
  }

  @Test
  void whatIsBrokenIsPassedOver() {
    snapshot("");
    String file = "/snapshots/1602/entries-0001.nq.gz";
    for (byte[] body :
        List.of(
            "no gzip".getBytes(StandardCharsets.UTF_8),
            PublishedLog.packed("<a> <b> <c> .\n".getBytes(StandardCharsets.UTF_8)))) {
      registry.server.on(file, OK, body);
      told.clear();
      new RegistryFollower(FollowConfig.of(registry.home.base())).followOnce(told::add);
      assertThat(told).isEqualTo(registry.log.entries());
    }
    for (String manifest :
        List.of("{", "{}", manifest("https://other.example", Map.of()), "[".repeat(100_000))) {
      registry.server.on("/snapshots/latest", manifest);
      told.clear();
      new RegistryFollower(FollowConfig.of(registry.home.base())).followOnce(told::add);
      assertThat(told).isEqualTo(registry.log.entries());
    }
  }

  private List<String> pages() {
    return registry.server.requests().stream().filter(it -> it.startsWith("/log/pages")).toList();
  }

  private RegistryFollower follower() {
    return new RegistryFollower(
        FollowConfig.of(registry.home.base()).withCursor(folder.resolve("cursor")));
  }

  /** Publishes a snapshot in which {@code wrong} is spelled backwards. */
  private void snapshot(String wrong) {
    var newest = new HashMap<RecordIri, LogEntry>();
    registry.log.entries().forEach(it -> newest.put(it.entry().about(), it));
    List<LogEntry> entries = registry.log.entries().stream().filter(newest::containsValue).toList();
    String folder = "/snapshots/" + registry.log.entries().size() + '/';
    var digests = new HashMap<String, String>();
    for (int from = 0; from < entries.size(); from += A_FILE) {
      String name = String.format("entries-%04d.nq.gz", from / A_FILE);
      String text = text(entries.subList(from, Math.min(from + A_FILE, entries.size())));
      String said = wrong.isEmpty() ? text : text.replace(wrong, backwards(wrong));
      byte[] packed = PublishedLog.packed(said.getBytes(StandardCharsets.UTF_8));
      registry.server.on(folder + name, OK, packed);
      digests.put(name, Digest.of(packed).hex());
    }
    registry.server.on(folder + "manifest.json", manifest(registry.home.base(), digests));
    registry.server.on(
        "/snapshots/latest",
        (head, out) ->
            out.write(
                RawServer.head(
                    "HTTP/1.1 303 See Other\r\nContent-Length: 0\r\nLocation: "
                        + registry.home.base()
                        + folder
                        + "manifest.json")));
  }

  private String manifest(String home, Map<String, String> digests) {
    return JsonText.write(
        Map.of(
            "home",
            home,
            "size",
            registry.log.entries().size(),
            "files",
            digests.keySet().stream()
                .sorted()
                .map(name -> Map.of("name", name, "sha256", digests.get(name)))
                .toList()));
  }

  private static String backwards(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static String text(List<LogEntry> entries) {
    var text = new StringBuilder();
    try {
      for (LogEntry entry : entries) {
        EntryQuads.write(entry, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}

package net.sisternet.registry.server.ldes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sisternet.registry.client.FollowConfig;
import net.sisternet.registry.client.RegistryFollower;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of a running registry, over HTTP. */
class SnapshotsTest {

  private static final String LATEST = "/snapshots/latest";

  @TempDir private Path data;
  private RunningRegistry registry;

  @BeforeEach
  void start() {
    registry = new RunningRegistry(data);
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void itHoldsTheNewestEntryOfEachRecord() throws IOException {
    registry.publish(0, 5);
    registry.change(1, "Ændret");
    registry.withdraw(2);
    String path = latest();
    JsonNode manifest = new ObjectMapper().readTree(registry.get(path).body());
    assertThat(manifest.path("size").asLong()).isEqualTo(7);
    assertThat(manifest.path("checkpoint").asText()).isEqualTo(registry.checkpoint());
    JsonNode file = manifest.path("files").path(0);
    byte[] packed = registry.get(path.replace("manifest.json", file.path("name").asText())).body();
    assertThat(file.path("bytes").asInt()).isEqualTo(packed.length);
    assertThat(file.path("sha256").asText()).isEqualTo(Digest.of(packed).hex());
    assertThat(file.path("entries").asInt()).isEqualTo(5);
    List<LogEntry> entries = registry.entries();
    List<LogEntry> newest = List.of(0, 3, 4, 5, 6).stream().map(entries::get).toList();
    String expected = Format.N_QUADS.write(new Document(List.of(), newest));
    assertThat(lines(new String(Gzip.unpack(packed), StandardCharsets.UTF_8)))
        .isEqualTo(lines(expected));
  }

  @Test
  void aDownloadThatBrokeGoesOn() {
    registry.publish(0, 3);
    String file = latest().replace("manifest.json", "entries-0000.nq.gz");
    HttpResponse<byte[]> whole = registry.get(file, "Accept-Encoding", "gzip");
    byte[] bytes = whole.body();
    assertThat(whole.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(registry.get(file, "Range", "bytes=10-").body())
        .isEqualTo(Arrays.copyOfRange(bytes, 10, bytes.length));
    assertThat(registry.get(file, "Range", "bytes=-7").body())
        .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 7, bytes.length));
    HttpResponse<byte[]> part = registry.get(file, "Range", "bytes=2-5");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 2-5/" + bytes.length);
    assertThat(registry.get(file, "Range", "bytes=" + bytes.length + "-").statusCode())
        .isEqualTo(416);
    assertThat(registry.get(file, "Range", "bytes=0-3", "If-Range", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoBeginsTakesItAndOfThePagesOnlyThoseThatItLacks() {
    registry.publish(0, 1_100);
    registry.change(700, "Ændret");
    latest();
    List<LogEntry> told = new ArrayList<>();

    new RegistryFollower(FollowConfig.of(registry.home().base())).followOnce(told::add);

    assertThat(told).isEqualTo(registry.entries());
    assertThat(new String(registry.get("/metrics").body(), StandardCharsets.UTF_8))
        .as("page 2, and the last, which is not full")
        .contains("sisternet_log_pages_sent_total 2.0");
  }

  @Test
  void ofAnEmptyLogThereIsNone() {
    HttpResponse<byte[]> answer = registry.get(LATEST);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(registry.get("/snapshots/1/manifest.json").statusCode()).isEqualTo(404);
    assertThat(registry.get("/snapshots/../registry.db").statusCode()).isGreaterThanOrEqualTo(400);
  }

  private String latest() {
    Eventually.holds("there is a snapshot", () -> registry.get(LATEST).statusCode() == 303);
    String location = registry.get(LATEST).headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(registry.home().base() + "/snapshots/");
    return location.substring(registry.home().base().length());
  }

  private static Set<String> lines(String text) {
    return text.lines().collect(Collectors.toCollection(TreeSet::new));
  }
}

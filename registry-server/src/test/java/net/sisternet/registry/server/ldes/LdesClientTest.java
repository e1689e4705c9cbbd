package net.sisternet.registry.server.ldes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.server.NodePrograms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Others' programs read the log of a running registry: the npm packages {@code ldes-client} and
 * {@code jsonld}.
 */
class LdesClientTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long MOST_SECONDS = 120;

  @TempDir private Path data;
  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();
  private RunningRegistry registry;

  @BeforeEach
  void start() throws Exception {
    NodePrograms.need("ldes-client");
    registry = new RunningRegistry(data);
    registry.publish(0, 270);
    registry.change(3, "Ændret");
    registry.withdraw(4);
  }

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
    if (registry != null) {
      registry.close();
    }
  }

  @Test
  void onePassGivesExactlyTheEntriesInTheirOrder() throws Exception {
    List<Member> members = members(read("once"));
    assertThat(ids(members)).containsExactlyElementsOf(expectedIds());
    assertSame(members, registry.entries());
  }

  @Test
  void followingGivesWhatHappensMeanwhile() throws Exception {
    Process client = client("follow");
    var lines = client.inputReader(StandardCharsets.UTF_8);
    List<Member> members = new ArrayList<>(next(lines, 272));
    registry.publish(270, 280);
    registry.change(271, "Nyt navn");
    registry.withdraw(272);
    members.addAll(next(lines, 12));
    assertThat(ids(members)).containsExactlyElementsOf(expectedIds());
    assertSame(members, registry.entries());
    registry.publish(280, 520);
    members.addAll(next(lines, 240));
    assertThat(ids(members)).containsExactlyElementsOf(expectedIds());
  }

  @Test
  void resumingGivesTheRestAndNothingTwice() throws Exception {
    String save = "save=" + folder.resolve("state");
    List<Member> members = new ArrayList<>(members(read("once", save)));
    assertThat(members).hasSize(272);
    registry.publish(270, 275);
    registry.change(0, "Senere");
    registry.withdraw(1);
    List<Member> later = members(read("once", save));
    assertThat(later).hasSize(7);
    members.addAll(later);
    assertThat(ids(members)).containsExactlyElementsOf(expectedIds());
    assertSame(members, registry.entries());
  }

  @Test
  void aLogWithAnErasureIsReadAsItIs() throws Exception {
    registry.erase(5);
    registry.publish(270, 275);

    List<Member> members = members(read("once"));

    assertThat(ids(members)).containsExactlyElementsOf(expectedIds());
    assertSame(members, registry.entries());
    assertThat(members.get(5).quads()).doesNotContain("Netværk 5").contains("payloadDigest");
  }

  @Test
  void jsonLdSaysTheSameQuads() throws Exception {
    ArrayNode input = MAPPER.createArrayNode();
    List<String> paths =
        List.of("/log", "/log/index/0", "/log/pages/0", "/log/pages/1", "/log/entries/272");
    for (String path : paths) {
      byte[] document = registry.get(path, "Accept", "application/ld+json").body();
      input
          .addObject()
          .put("base", "http://base.invalid/")
          .set("document", MAPPER.readTree(document));
    }
    Path in = Files.writeString(folder.resolve("in.json"), input.toString());
    JsonNode results = MAPPER.readTree(NodePrograms.run(folder, in, "to-nquads.js"));
    for (int i = 0; i < paths.size(); i++) {
      String nQuads = text(registry.get(paths.get(i), "Accept", "application/n-quads").body());
      assertThat(quads(results.get(i).textValue())).as(paths.get(i)).isEqualTo(quads(nQuads));
    }
  }

  private List<String> expectedIds() {
    return registry.entries().stream().map(it -> it.entry().iri().value()).toList();
  }

  /** Envelope and payload of each, nothing else. */
  private static void assertSame(List<Member> members, List<LogEntry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      String expected = Format.N_QUADS.write(new Document(List.of(), List.of(entries.get(i))));
      assertThat(quads(members.get(i).quads())).isEqualTo(quads(expected));
    }
  }

  private Process client(String... options) throws IOException {
    var command = new ArrayList<>(List.of("node", "follow.mjs", registry.home().base() + "/log"));
    command.addAll(List.of(options));
    Process client =
        new ProcessBuilder(command)
            .directory(NodePrograms.FOLDER.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    started.add(client);
    return client;
  }

  private List<String> read(String... options) throws Exception {
    var arguments = new ArrayList<>(List.of(registry.home().base() + "/log"));
    arguments.addAll(List.of(options));
    Path nothing = Files.writeString(folder.resolve("in.txt"), "");
    return NodePrograms.run(folder, nothing, "follow.mjs", arguments.toArray(String[]::new))
        .lines()
        .toList();
  }

  /** The next members that a client prints, which has only so long to print them. */
  private List<Member> next(BufferedReader lines, int count) throws Exception {
    var read =
        CompletableFuture.supplyAsync(() -> lines.lines().limit(count).toList())
            .get(MOST_SECONDS, TimeUnit.SECONDS);
    assertThat(read).as(Files.readString(folder.resolve("err.txt"))).hasSize(count);
    return members(read);
  }

  private static List<Member> members(List<String> lines) throws IOException {
    var members = new ArrayList<Member>();
    for (String line : lines) {
      JsonNode member = MAPPER.readTree(line);
      members.add(new Member(member.path("id").asText(), member.path("quads").asText()));
    }
    return members;
  }

  private static List<String> ids(List<Member> members) {
    return members.stream().map(Member::id).toList();
  }

  private static Set<String> quads(String nQuads) {
    return nQuads.lines().collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A member as the client gives it. */
  private record Member(String id, String quads) {}
}

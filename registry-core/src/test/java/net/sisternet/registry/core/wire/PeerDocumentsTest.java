package net.sisternet.registry.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Endpoint;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What registries tell each other of themselves, and what is refused of it. */
class PeerDocumentsTest {

  private static final Descriptor FULL =
      new Descriptor(
          List.of(Sn.PROTOCOL_1),
          "Sydhavsøerne",
          Samples.HOME,
          Samples.KEY.verifierKey(),
          List.of(Samples.HOME.base() + "/"),
          new Descriptor.Profile(
              List.of(new Iri("http://data.europa.eu/nuts/code/DK022")),
              List.of("da", "de", "en"),
              Optional.of("mailto:info@sydhavsoerne.example"),
              Optional.of(new Iri("https://creativecommons.org/licenses/by/4.0/"))),
          Map.of(Endpoint.LOG, URI.create(Samples.HOME.base() + "/log")),
          Descriptor.Limits.VERSION_1,
          4711,
          12);

  private static final Heads.HomeHead MIRROR =
      new Heads.HomeHead(
          Samples.HOME,
          Optional.of("Sydhavsøerne"),
          0,
          CompactRange.EMPTY.root(),
          Samples.KEY.sign(CompactRange.EMPTY),
          Samples.MORNING,
          CopyState.FRESH,
          URI.create("https://luebeck.example/mirrors/localhost_8080/log"),
          0);

  @Test
  void aDescriptorComesBackAsItWas() {
    assertThat(read(DescriptorJson.write(FULL))).isEqualTo(FULL);
  }

  @Test
  void aDescriptorMayLeaveOutWhatIsNotKnownAndHaveMore() {
    Descriptor small =
        new Descriptor(
            FULL.protocols(),
            FULL.name(),
            FULL.home(),
            FULL.logKey(),
            FULL.namespaces(),
            Descriptor.Profile.UNKNOWN,
            Map.of(),
            Descriptor.Limits.VERSION_1,
            0,
            0);
    String json = DescriptorJson.write(small);

    assertThat(json).doesNotContain("contact", "licence", "regions");
    assertThat(read(json.replaceFirst("\\{", "{\"later\":[1],"))).isEqualTo(small);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"base\":\"http://localhost:8080\"|\"base\":\"http://localhost:8081\"",
        "\"base\":\"http://localhost:8080\"|\"base\":\"ftp://localhost\"",
        "\"base\":\"http://localhost:8080\"|\"base\":7",
        "protocol/1|protocol/2",
        "\"size\":4711|\"size\":-1",
        "\"size\":4711|\"size\":1e400",
        "\"size\":4711|\"size\":99999999999999999999",
        "\"size\":4711|\"size\":null",
        "\"name\":\"Syd|\"name\":\"Syd\\u0000",
        "\"name\":\"Syd|\"name\":\"Syd\\u202e",
        "\"name\":\"Syd|\"name\":\"Syd\\ud800",
        "\"namespaces\":[|\"namespaces\":[\"http://localhost:8080\",",
        "\"namespaces\":[|\"namespaces\":[[],",
        "\"log\":\"http:|\"log\":\"javascript:",
        "\"regions\":[|\"regions\":[\"no iri\",",
        "\"endpoints\":{\"log\"|\"endpoints\":[],\"x\":{\"log\"",
        "\"logKey\":\"localhost|\"logKey\":\"elsewhere",
        "\"records\":12}|\"records\":12",
        "\"records\":12}|\"records\":12}}",
      })
  void aDescriptorThatIsNotOfItsFormIsRefused(String right, String wrong) {
    String json = DescriptorJson.write(FULL);
    assertThat(json).contains(right);

    refused(() -> read(json.replace(right, wrong)));
  }

  @Test
  void aDescriptorThatIsTooLargeIsRefusedUnread() {
    refused(() -> read(DescriptorJson.write(FULL) + " ".repeat(DescriptorJson.LARGEST)));
    refused(() -> DescriptorJson.read(new byte[] {(byte) 0xC3, (byte) 0x28}));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "null", "\"\"", "{", "<html>", "{\"homes\":{}}", "{\"homes\":[7]}"})
  void whatIsNoObjectIsRefused(String text) {
    refused(() -> HeadsJson.read(text.getBytes(StandardCharsets.UTF_8)));
    refused(() -> read(text));
  }

  @Test
  void headsComeBackAsTheyWere() {
    var heads = new Heads(List.of(MIRROR));

    assertThat(HeadsJson.read(HeadsJson.write(heads).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(heads);
    assertThat(heads.find(Samples.HOME)).contains(MIRROR);
    assertThat(heads.find(Samples.OTHER_HOME)).isEmpty();
  }

  @Test
  void aStateThatIsNotKnownCountsAsStale() {
    String json = HeadsJson.write(new Heads(List.of(MIRROR))).replace("fresh", "excellent");

    assertThat(HeadsJson.read(json.getBytes(StandardCharsets.UTF_8)).homes().get(0).state())
        .isEqualTo(CopyState.STALE);
  }

  private static Descriptor read(String json) {
    return DescriptorJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.PROTOCOL_BROKEN));
  }
}

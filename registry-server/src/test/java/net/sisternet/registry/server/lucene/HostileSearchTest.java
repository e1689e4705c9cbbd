package net.sisternet.registry.server.lucene;

import static net.sisternet.registry.server.lucene.TestIndex.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.server.lucene.TestIndex.Asked;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed or published, search answers. */
class HostileSearchTest {

  @TempDir static Path folder;
  private static TestIndex index;

  @BeforeAll
  static void open() {
    index = new TestIndex(folder);
    index.publish(network("mikronet").name("da", "Mikronet OR *:* NOT \"x\" ~2 ^9"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  static Stream<String> hostileWords() {
    var random = new Random(1);
    return Stream.of(
        "*",
        "*:*",
        "name.word:mikronet",
        "mikro* OR (NOT",
        "\"unclosed",
        "[a TO z]",
        "\\",
        "a~9 b^100",
        "\u0000\u0001\u001F",
        "\u202Emikronet\u202C",
        "\uD83D\uDE00\uD83D\uDE00",
        "\uD800",
        "mikronet\uDFFF",
        "\uFDFA".repeat(2000),
        "x".repeat(10_000),
        "ab ".repeat(5_000),
        "mikronet ".repeat(1_200),
        "\n\t\r",
        "名前ネットワーク",
        "١٢٣",
        random
            .ints(3_000, 0x20, 0x3000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString(),
        Stream.iterate(1, i -> i + 1)
            .limit(2_000)
            .map(i -> "w" + i)
            .reduce("", (a, b) -> a + " " + b));
  }

  @ParameterizedTest
  @MethodSource("hostileWords")
  void anyTextIsOnlyWords(String words) {
    assertThatCode(() -> index.find(new Asked().words(words).request())).doesNotThrowAnyException();
  }

  @Test
  void thereIsNoQuerySyntax() {
    assertThat(index.search("*:*")).isEmpty();
    assertThat(index.search("xyzzy OR mikronet")).as("OR is a word").containsExactly("mikronet");
    assertThat(index.search("-mikronet")).containsExactly("mikronet");
    assertThat(index.search("\u202Emikronet\u202C")).containsExactly("mikronet");
  }

  @Test
  void anyFilterIsOnlyAValue() {
    for (String value : new String[] {"", "*", "\u0000", "x".repeat(100_000), "<>\"'"}) {
      for (Facet facet : Facet.values()) {
        assertThat(index.find(new Asked().filter(facet, value).request()).total()).isZero();
      }
    }
    assertThat(index.find(new Asked().filter(Facet.AREA).request()).total()).isZero();
  }

  @Test
  void anyFeeIsOnlyANumber() {
    index.publish(network("costs-one").fee("1.00", "P1Y"));
    for (String none : new String[] {"-1", "-1e999999999", "1e-999999999", "0.99"}) {
      FindResult found = index.find(new Asked().maxFee(none).limit(1).request());
      assertThat(TestIndex.slugs(found)).as(none).doesNotContain("costs-one");
      index.find(new Asked().maxFee(none).limit(1).cursor(found.nextCursor()).request());
    }
    for (String some : new String[] {"1", "1.0000000001", "1e999999999"}) {
      assertThat(TestIndex.slugs(index.find(new Asked().maxFee(some).request())))
          .as(some)
          .contains("costs-one");
    }
  }

  @Test
  void aRecordFullOfOddTextIsIndexed() {
    RecordIri odd = network("odd").iri();
    index.publish(
        network("odd")
            .name("da", "")
            .name("en", "x".repeat(100_000))
            .name("de", "\uD83D\uDE00 \uD800 \u0000")
            .description("da", "æ".repeat(300_000))
            .description("de", "netzwerk ".repeat(60_000))
            .with(SchemaOrg.AREA_SERVED, "https://example.org/" + "y".repeat(100_000))
            .with(Foaf.HOMEPAGE, "http://[::1/é", "urn:x")
            .fee("0", "P0Y")
            .fee("99999999999999", "P1D")
            .fee("1", "P9999Y")
            .add(odd.thing(), SchemaOrg.HAS_MEMBER_PROGRAM, new Iri(odd.value() + "#gone")));
    assertThat(index.search("netzwerk")).containsExactly("odd");
    assertThat(index.find(new Asked().maxFee("0").request()).total()).isEqualTo(1);
  }
}

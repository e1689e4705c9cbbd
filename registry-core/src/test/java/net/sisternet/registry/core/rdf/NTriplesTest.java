package net.sisternet.registry.core.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NTriplesTest {

  private static final String S = "<http://e.org/s>";
  private static final Iri SUBJECT = new Iri("http://e.org/s");
  private static final Iri PREDICATE = new Iri("http://e.org/p");

  /** Characters that break a careless writer, reader or comparison. */
  private static final int[] AWKWARD = {
    0, 1, 7, '\b', '\t', '\n', 0x0B, '\f', '\r', 0x1F, ' ', '"', '\'', '\\', '<', '>', '@', '^',
    '_', '.', 0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xE5, 0x2028, 0x202E, 0xD7FF, 0xE000, 0xFDD0, 0xFEFF,
    0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1F41D, 0x1FFFE, 0x10FFFF
  };

  @Test
  void randomGraphsComeBackAsTheyWere() {
    for (int seed = 0; seed < 300; seed++) {
      Graph graph = randomGraph(new Random(seed));
      String text = NTriples.write(graph);
      assertThat(NTriples.read(text)).as("seed %d", seed).isEqualTo(graph);
      assertThat(NTriples.write(NTriples.read(text))).isEqualTo(text);
    }
  }

  /** Within a line a term ends with a bracket, a quote or a space, and that is compared too. */
  @Test
  void linesAreSortedAsTheyStandWhateverBeginsAlike() {
    var resources = new ArrayList<Resource>();
    for (String end : List.of("", "!", "#it", "=", "?", "~", "s", "\u00E5", "\uD83D\uDC1D")) {
      resources.add(new Iri("http://e.org/s" + end));
    }
    resources.add(new BlankNode("b1"));
    resources.add(new BlankNode("b10"));
    var objects = new ArrayList<Term>(resources);
    for (String text : List.of("", "a", "a b", "a!", "a\"", "a\uFFFD", "a\uD83D\uDC1D")) {
      objects.add(Literal.string(text));
      objects.add(Literal.text(text, "en"));
      objects.add(Literal.text(text, "en-gb"));
      objects.add(Literal.typed(text, "http://e.org/t"));
    }
    var triples = new ArrayList<Triple>();
    for (Resource subject : resources) {
      objects.forEach(object -> triples.add(new Triple(subject, PREDICATE, object)));
      triples.add(new Triple(subject, new Iri("http://e.org/p!"), SUBJECT));
    }
    List<String> expected =
        triples.stream().map(Triple::toNTriples).sorted(NTriples::compareCodePoints).toList();
    Collections.shuffle(triples, new Random(7));
    assertThat(NTriples.write(new Graph(triples))).isEqualTo(String.join("\n", expected) + "\n");
    assertThat(NTriples.sorted(new Graph(triples)).triples().map(Triple::toNTriples))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void theOrderOfTriplesMakesNoDifference() {
    for (int seed = 0; seed < 50; seed++) {
      Graph graph = randomGraph(new Random(seed));
      var shuffled = new ArrayList<>(graph.triples().toList());
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(NTriples.write(new Graph(shuffled))).isEqualTo(NTriples.write(graph));
    }
  }

  @Test
  void anythingIsReadOrRefusedWithTheLineButNeverBreaksTheReader() {
    String good = NTriples.write(randomGraph(new Random(4711)));
    var random = new Random(2018);
    for (int i = 0; i < 5_000; i++) {
      String broken = damaged(good, random);
      try {
        List<String> lines = sortedLines(NTriples.write(NTriples.read(broken)));
        assertThat(lines.equals(sortedLines(broken))).as(broken).isTrue();
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageMatching("(?s)line \\d+, character \\d+: .+");
      }
    }
  }

  /** RDFC-1.0, section 5: which characters are escaped, and how. */
  @Test
  void escapesWhatRdfc10EscapesAndNothingElse() {
    assertThat(
            IntStream.rangeClosed(0, 0x10FFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(
                    c ->
                        !literal(Character.toString(c)).toNTriples().equals('"' + escaped(c) + '"'))
                .mapToObj(Integer::toHexString))
        .isEmpty();
  }

  private static String escaped(int c) {
    int echar = "\b\t\n\f\r\"\\".indexOf(c);
    if (echar >= 0) {
      return "\\" + "btnfr\"\\".charAt(echar);
    }
    boolean xml11Char = c >= 1 && c != 0xFFFE && c != 0xFFFF;
    boolean control = c <= 7 || c == 0x0B || (c >= 0x0E && c <= 0x1F) || c == 0x7F;
    return control || !xml11Char ? String.format("\\u%04X", c) : Character.toString(c);
  }

  @Test
  void aTermHasOneForm() {
    assertThat(literal("x").toNTriples()).isEqualTo("\"x\"");
    assertThat(Literal.typed("x", Literal.XSD_STRING)).isEqualTo(literal("x"));
    assertThat(Literal.text("x", "DA-dk").toNTriples()).isEqualTo("\"x\"@da-dk");
    assertThat(Literal.typed("007", "http://www.w3.org/2001/XMLSchema#integer").toNTriples())
        .isEqualTo("\"007\"^^<http://www.w3.org/2001/XMLSchema#integer>");
    assertThat(new BlankNode("b0").toNTriples()).isEqualTo("_:b0");
    assertThat(new Triple(SUBJECT, PREDICATE, SUBJECT).toNTriples())
        .isEqualTo("<http://e.org/s> <http://e.org/p> <http://e.org/s> .");
    assertThat(NTriples.write(new Graph(List.of()))).isEmpty();
    assertThat(NTriples.read("").size()).isZero();
  }

  @Test
  void linesAreSortedByCodePointAsTheirUtf8BytesAre() {
    var names = new ArrayList<String>();
    for (int c : AWKWARD) {
      names.add(Character.toString(c));
      names.add("a" + Character.toString(c) + "b");
      names.add(Character.toString(c) + Character.toString(0x1F41D));
    }
    var triples =
        names.stream().map(name -> new Triple(SUBJECT, PREDICATE, literal(name))).toList();

    List<byte[]> lines =
        NTriples.write(new Graph(triples))
            .lines()
            .map(it -> it.getBytes(StandardCharsets.UTF_8))
            .toList();

    assertThat(lines).isSortedAccordingTo(Arrays::compareUnsigned);
    String bee = NTriples.write(new Graph(List.of(named("\uFFFD"), named("\uD83D\uDC1D"))));
    assertThat(bee.indexOf('\uFFFD')).isLessThan(bee.indexOf('\uD83D'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        " \n",
        "# a comment\n",
        S,
        S + " ",
        S + " <http://e.org/p>",
        S + " <http://e.org/p> ",
        S + " <http://e.org/p> \"",
        S + " <http://e.org/p> \"x",
        S + " <http://e.org/p> \"x\\",
        S + " <http://e.org/p> \"x\\u",
        S + " <http://e.org/p> \"x\\u00",
        S + " <http://e.org/p> \"x\"@",
        S + " <http://e.org/p> \"x\"@da",
        S + " <http://e.org/p> \"x\"^",
        S + " <http://e.org/p> \"x\"^^<",
        S + " <http://e.org/p> \"x\" ",
        S + " <http://e.org/p> \"x\" .",
        S + " <http://e.org/p> \"x\" .\r\n",
        S + " <http://e.org/p> \"x\".\n",
        S + "  <http://e.org/p> \"x\" .\n",
        S + "\t<http://e.org/p> \"x\" .\n",
        S + " <http://e.org/p> \"x\" . \n",
        S + " <http://e.org/p> \"x\" <http://e.org/g> .\n",
        S + " _:p \"x\" .\n",
        S + " \"p\" \"x\" .\n",
        "\"s\" <http://e.org/p> \"x\" .\n",
        "<s> <http://e.org/p> \"x\" .\n",
        "<> <http://e.org/p> \"x\" .\n",
        "<http://e.org/a b> <http://e.org/p> \"x\" .\n",
        "<http://e.org/a\nb> <http://e.org/p> \"x\" .\n",
        "<http://e.org/\\u0041> <http://e.org/p> \"x\" .\n",
        "<http://e.org/s <http://e.org/p> \"x\" .\n",
        "_: <http://e.org/p> \"x\" .\n",
        "_:a\nb <http://e.org/p> \"x\" .\n",
        "_ <http://e.org/p> \"x\" .\n",
        S + " <http://e.org/p> \"a\nb\" .\n",
        S + " <http://e.org/p> \"a\tb\" .\n",
        S + " <http://e.org/p> \"a\u0000b\" .\n",
        S + " <http://e.org/p> \"\uFFFE\" .\n",
        S + " <http://e.org/p> \"\\'\" .\n",
        S + " <http://e.org/p> \"\\x\" .\n",
        S + " <http://e.org/p> \"\\u0041\" .\n",
        S + " <http://e.org/p> \"\\u+041\" .\n",
        S + " <http://e.org/p> \"\\u000b\" .\n",
        S + " <http://e.org/p> \"\\u\uFF11\uFF11\uFF11\uFF11\" .\n",
        S + " <http://e.org/p> \"\\U0001F41D\" .\n",
        S + " <http://e.org/p> \"\\uD83D\\uDC1D\" .\n",
        S + " <http://e.org/p> \"x\"@DA .\n",
        S + " <http://e.org/p> \"x\"@ .\n",
        S + " <http://e.org/p> \"x\"@da\n<y> .\n",
        S + " <http://e.org/p> \"x\"@da^^<http://e.org/t> .\n",
        S + " <http://e.org/p> \"x\"^<http://e.org/t> .\n",
        S + " <http://e.org/p> \"x\"^^http://e.org/t .\n",
        S + " <http://e.org/p> \"x\"^^<t> .\n",
        S + " <http://e.org/p> \"x\"^^<http://www.w3.org/2001/XMLSchema#string> .\n",
        S + " <http://e.org/p> \"x\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .\n",
        S + " <http://e.org/p> 5 .\n",
        S + " a <http://e.org/p> .\n"
      })
  void aLineThatIsNotCanonicalIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NTriples.read(text))
        .withMessageStartingWith("line 1, character ");
  }

  @Test
  void aRefusalSaysLineAndColumn() {
    String good = S + " <http://e.org/p> \"x\" .\n";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NTriples.read(good + good + S + " http"))
        .withMessage("line 3, character 18: expected '<'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NTriples.read(good + S))
        .withMessage("line 2, character 17: the text ends within the line");
  }

  @Test
  void longLinesAndManyLinesNeedNoStack() {
    String word = "\\\"ab".repeat(500_000);
    String line = S + " <http://e.org/p> \"" + word + "\" .\n";
    assertThat(NTriples.write(NTriples.read(line))).isEqualTo(line);
    String many =
        IntStream.range(100_000, 200_000)
            .mapToObj(i -> S + " <http://e.org/p> \"" + i + "\" .\n")
            .collect(Collectors.joining());
    assertThat(NTriples.read(many).size()).isEqualTo(100_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "e",
        "e.org",
        ":e",
        "/e",
        "1a:b",
        "-a:b",
        "h ttp:e",
        "æ:b",
        "http://e.org/ ",
        "http://e.org/<",
        "http://e.org/>",
        "http://e.org/\"",
        "http://e.org/{}",
        "http://e.org/|",
        "http://e.org/\\",
        "http://e.org/^",
        "http://e.org/`",
        "http://e.org/\n",
        "http://e.org/\u0000",
        "http://e.org/\uD83D",
        "http://e.org/\uDC1D\uD83D",
        "http://e.org/> .\n<http://e.org/t"
      })
  void whatIsNoIriMakesNoIri(String value) {
    assertThat(Iri.isIri(value)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Iri(value));
    assertThatIllegalArgumentException().isThrownBy(() -> Literal.typed("x", value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:",
        "urn:x",
        "http://e.org",
        "HTTP://e.org/",
        "a+b-c.d1:x",
        "http://e.org/æøå?ß#\uD83D\uDC1D",
        "mailto:info@e.org",
        "http://[::1]:8080/'"
      })
  void anIriIsKeptAsItIsWritten(String value) {
    assertThat(Iri.isIri(value)).isTrue();
    assertThat(new Iri(value).toNTriples()).isEqualTo("<" + value + ">");
  }

  @Test
  void aLanguageGoesWithItsDatatypeAndALabelHoldsNoLineEnd() {
    assertThatIllegalArgumentException().isThrownBy(() -> Literal.text("x", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Literal.typed("x", Literal.RDF_LANG_STRING));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Literal("x", Literal.XSD_STRING, "da"));
    for (String label : List.of("", "a b", "a\nb", "a> <b", "\"")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new BlankNode(label));
    }
    assertThatCode(() -> new BlankNode("7f-æ:0.x")).doesNotThrowAnyException();
  }

  private static Literal literal(String lexical) {
    return Literal.string(lexical);
  }

  private static Triple named(String name) {
    return new Triple(SUBJECT, PREDICATE, literal(name));
  }

  private static Graph randomGraph(Random random) {
    return new Graph(
        IntStream.range(0, random.nextInt(40))
            .mapToObj(i -> new Triple(resource(random), iri(random), term(random)))
            .toList());
  }

  private static Term term(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> resource(random);
      case 1 -> literal(text(random));
      case 2 -> Literal.text(text(random), List.of("da", "de-1996", "x-y9").get(random.nextInt(3)));
      default -> Literal.typed(text(random), iri(random).value());
    };
  }

  private static Resource resource(Random random) {
    return random.nextInt(4) == 0 ? new BlankNode("b" + random.nextInt(5)) : iri(random);
  }

  private static Iri iri(Random random) {
    String end =
        text(random)
            .codePoints()
            .mapToObj(Character::toString)
            .filter(c -> Iri.isIri("http://e.org/" + c))
            .collect(Collectors.joining());
    return new Iri("http://e.org/" + end);
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint(
          random.nextBoolean()
              ? 'a' + random.nextInt(26)
              : AWKWARD[random.nextInt(AWKWARD.length)]);
    }
    return text.toString();
  }

  /** One character lost, doubled or replaced, or the rest cut off. */
  private static String damaged(String text, Random random) {
    int at = random.nextInt(text.length());
    String other = Character.toString(AWKWARD[random.nextInt(AWKWARD.length)]);
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + text.substring(at + 1);
      case 2 -> text.substring(0, at) + other + text.substring(at);
      default -> text.substring(0, at) + other + text.substring(at + 1);
    };
  }

  private static List<String> sortedLines(String text) {
    return Arrays.stream(text.split("\n", -1)).distinct().sorted().toList();
  }
}

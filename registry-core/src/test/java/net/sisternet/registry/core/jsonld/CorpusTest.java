package net.sisternet.registry.core.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus, read and written by jsonld-java. */
class CorpusTest {

  private static final RecordJson JSON = new RecordJson(Corpus.HOME);

  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  @Test
  void everyKindIsInTheCorpus() {
    assertThat(documents()).extracting(Corpus.Document::kind).containsAll(Kinds.all());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aDocumentMeansItsTriples(Corpus.Document document) {
    byte[] body = bytes(document.body());
    String base = document.record().value();
    assertMeans(
        document, document.isJsonLd() ? JSON.fromJsonLd(body, base) : JSON.fromJson(body, base));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void contextByAddressAndContextInTheDocumentMeanTheSame(Corpus.Document document) {
    String base = document.record().value();
    assertMeans(document, JSON.fromJsonLd(bytes(document.asJsonLd()), base));
    assertMeans(document, JSON.fromJsonLd(bytes(document.asSelfContainedJsonLd()), base));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsWrittenIsReadBack(Corpus.Document document) {
    Graph graph = NTriples.read(document.expected());
    String base = document.record().value();
    String json = JSON.toJson(document.kind(), document.record(), graph);
    String jsonLd = JSON.toJsonLd(document.kind(), document.record(), graph);
    assertMeans(document, JSON.fromJson(bytes(json), base));
    assertMeans(document, JSON.fromJsonLd(bytes(jsonLd), base));
    assertThat(JSON.fromJsonLd(bytes(jsonLd), base)).isEqualTo(graph);
  }

  private static void assertMeans(Corpus.Document document, Graph graph) {
    Graph canonical = new Canonicaliser().canonical(document.kind(), document.record(), graph);
    assertThat(NTriples.write(canonical)).isEqualTo(document.expected());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

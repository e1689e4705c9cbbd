package net.sisternet.registry.core.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.VocabFiles;

/**
 * JSON and JSON-LD documents with the canonical N-Triples that they mean. Every JSON-LD processor
 * that the project relies on reads them alike.
 */
public final class Corpus {

  /** The home of the corpus's records. */
  public static final Home HOME = new Home("http://localhost:8080");

  private Corpus() {}

  /**
   * One document.
   *
   * @param name its path in the corpus, e.g. {@code networks/mikronet.jsonld}
   * @param kind what it is about
   * @param record whose state it is
   * @param body the document
   * @param expected canonical N-Triples of its canonical form
   */
  public record Document(String name, Kind kind, RecordIri record, String body, String expected) {

    /** Whether it is JSON-LD, and not plain JSON. */
    public boolean isJsonLd() {
      return name.endsWith(".jsonld");
    }

    /** The body as JSON-LD: plain JSON gets what it leaves to its reader. */
    public String asJsonLd() {
      if (isJsonLd()) {
        return body;
      }
      try {
        ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(body);
        tree.put("@context", VocabFiles.CONTEXT.iri());
        if (!tree.has("id")) {
          tree.put("id", "#it");
        }
        return tree.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** As {@link #asJsonLd}, with our context written into it instead of its address. */
    public String asSelfContainedJsonLd() {
      try {
        var mapper = new ObjectMapper();
        ObjectNode tree = (ObjectNode) mapper.readTree(asJsonLd());
        JsonNode ours = mapper.readTree(VocabFiles.CONTEXT.text()).get("@context");
        JsonNode context = tree.get("@context");
        if (context.isArray()) {
          ((com.fasterxml.jackson.databind.node.ArrayNode) context).set(0, ours);
        } else {
          tree.set("@context", ours);
        }
        return tree.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** All documents. */
  public static List<Document> documents() {
    return text("index.txt").lines().map(Corpus::document).toList();
  }

  /** The document called {@code name}. */
  public static Document document(String name) {
    String path = name.substring(0, name.indexOf('/'));
    String slug = name.substring(path.length() + 1, name.indexOf('.'));
    Kind kind = Kinds.findByPath(path).orElseThrow();
    return new Document(
        name, kind, HOME.record(kind, slug), text(name), text(path + "/" + slug + ".nt"));
  }

  private static String text(String name) {
    try (InputStream in = Corpus.class.getResourceAsStream("/corpus/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The corpus lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

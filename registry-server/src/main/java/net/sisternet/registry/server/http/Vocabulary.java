package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.RdfReader;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.VocabFile;
import net.sisternet.vocab.VocabFiles;

/** The vocabulary's files as graphs, read when first asked for, and what they say of one term. */
final class Vocabulary {

  private final RdfReader reader;
  private final Representations representations;
  private final Thesaurus thesaurus;
  private final Map<VocabFile, Graph> graphs = new ConcurrentHashMap<>();

  Vocabulary(RdfReader reader, Representations representations, Thesaurus thesaurus) {
    this.reader = reader;
    this.representations = representations;
    this.thesaurus = thesaurus;
  }

  /** The file of triples called {@code name}: {@code ns}, {@code shapes}, {@code concepts} … */
  VocabFile file(String name) {
    return VocabFiles.all().stream()
        .filter(file -> file.mediaType().equals(Format.TURTLE.mediaType()))
        .filter(file -> file.iri().endsWith('/' + name))
        .findFirst()
        .orElseThrow(() -> RecordStore.notFound("vocab/" + name));
  }

  /** A file in {@code format}: Turtle as it is shipped. */
  byte[] bytes(VocabFile file, Format format) {
    return format == Format.TURTLE
        ? file.text().getBytes(StandardCharsets.UTF_8)
        : bytes(graph(file), format);
  }

  /** A graph in {@code format}. */
  byte[] bytes(Graph graph, Format format) {
    return representations.bytes(graph, format);
  }

  /** What {@code file} says about {@code iri}, if it says anything. */
  Optional<Graph> findAbout(VocabFile file, String iri) {
    return Optional.of(iri)
        .filter(Iri::isIri)
        .map(it -> new Graph(graph(file).about(new Iri(it))))
        .filter(graph -> graph.size() > 0);
  }

  /** A concept or area with what lies around it; of a scheme, its concepts. */
  ObjectNode json(VocabFile file, String iri) {
    ObjectNode json = Json.object();
    json.put("id", iri);
    json.put("compact", Prefixes.compact(iri));
    ObjectNode labels = json.putObject("name");
    graph(file)
        .objects(new Iri(iri), Skos.PREF_LABEL)
        .filter(Literal.class::isInstance)
        .map(Literal.class::cast)
        .sorted(Comparator.comparing(Literal::language))
        .forEach(label -> labels.put(label.language(), label.lexical()));
    thesaurus.find(iri).ifPresent(concept -> describe(concept, json));
    List<String> narrower =
        thesaurus.withNarrower(iri).stream().filter(other -> !other.equals(iri)).toList();
    compact(json, "narrower", narrower);
    compact(json, "concepts", thesaurus.inScheme(iri).stream().map(Concept::iri).toList());
    return json;
  }

  private static void describe(Concept concept, ObjectNode json) {
    if (!concept.notation().isEmpty()) {
      json.put("notation", concept.notation());
    }
    json.put("inScheme", Prefixes.compact(concept.scheme()));
    compact(json, "broader", concept.broader());
  }

  private static void compact(ObjectNode json, String member, Collection<String> iris) {
    if (!iris.isEmpty()) {
      ArrayNode list = json.putArray(member);
      iris.forEach(iri -> list.add(Prefixes.compact(iri)));
    }
  }

  private Graph graph(VocabFile file) {
    return graphs.computeIfAbsent(
        file,
        wanted ->
            reader.read(
                wanted.text().getBytes(StandardCharsets.UTF_8),
                Format.TURTLE.mediaType(),
                wanted.iri()));
  }
}

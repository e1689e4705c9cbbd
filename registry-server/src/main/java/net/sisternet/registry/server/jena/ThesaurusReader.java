package net.sisternet.registry.server.jena;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Point;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import org.apache.jena.graph.Node;

/** Reads the shipped concepts, areas and languages. */
final class ThesaurusReader {

  /** These classes stand in for a scheme, because a search asks for them as such. */
  private static final Set<String> SCHEMES_BY_TYPE = Set.of(SchemaOrg.PLACE, Dct.LINGUISTIC_SYSTEM);

  private ThesaurusReader() {}

  /** The thesaurus of these files, in their order. Links to ESCO and NACE are for the graph. */
  static Thesaurus read(List<TurtleFile> files) {
    var concepts = new LinkedHashMap<String, Concept>();
    var points = new LinkedHashMap<String, Point>();
    files.stream()
        .flatMap(TurtleFile::named)
        .forEach(
            subject ->
                scheme(subject)
                    .ifPresent(
                        scheme -> {
                          concepts.putIfAbsent(subject.iri(), concept(subject, scheme));
                          point(subject).ifPresent(it -> points.put(subject.iri(), it));
                        }));
    return new Thesaurus(List.copyOf(concepts.values()), points);
  }

  private static Optional<String> scheme(TurtleFile.Subject subject) {
    return SCHEMES_BY_TYPE.stream()
        .filter(it -> subject.has(Rdf.TYPE, it))
        .findFirst()
        .or(() -> subject.values(Skos.IN_SCHEME).map(Node::getURI).findFirst());
  }

  private static Concept concept(TurtleFile.Subject subject, String scheme) {
    Map<String, String> labels = new LinkedHashMap<>();
    subject
        .values(Skos.PREF_LABEL)
        .forEach(it -> labels.put(it.getLiteralLanguage(), it.getLiteralLexicalForm()));
    return new Concept(
        subject.iri(),
        scheme,
        labels,
        subject.values(Skos.ALT_LABEL).map(Node::getLiteralLexicalForm).toList(),
        Stream.of(Skos.BROADER, SchemaOrg.CONTAINED_IN_PLACE)
            .flatMap(subject::values)
            .map(Node::getURI)
            .toList(),
        subject.findText(Skos.NOTATION).orElse(""));
  }

  private static Optional<Point> point(TurtleFile.Subject subject) {
    return subject
        .findText(SchemaOrg.LATITUDE)
        .flatMap(
            latitude ->
                subject
                    .findText(SchemaOrg.LONGITUDE)
                    .map(it -> new Point(Double.parseDouble(latitude), Double.parseDouble(it))));
  }
}

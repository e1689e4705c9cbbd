package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Point;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.VocabFile;
import net.sisternet.vocab.VocabFiles;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/** Reads the shipped concepts, areas and languages. */
public final class ThesaurusReader {

  /** These classes stand in for a scheme, because a search asks for them as such. */
  private static final Set<String> SCHEMES_BY_TYPE = Set.of(SchemaOrg.PLACE, Dct.LINGUISTIC_SYSTEM);

  private ThesaurusReader() {}

  /** The thesaurus of the vocabulary's files, in their order. */
  public static Thesaurus read() {
    return read(List.of(VocabFiles.CONCEPTS, VocabFiles.AREAS, VocabFiles.LANGUAGES));
  }

  static Thesaurus read(List<VocabFile> files) {
    var collector = new Collector();
    for (VocabFile file : files) {
      RDFParser.fromString(file.text(), Lang.TURTLE)
          .base(file.iri())
          .checking(false)
          .parse(collector);
    }
    List<Draft> drafts = collector.drafts.values().stream().filter(Draft::isConcept).toList();
    var points = new LinkedHashMap<String, Point>();
    drafts.forEach(draft -> draft.findPoint().ifPresent(it -> points.put(draft.iri, it)));
    return new Thesaurus(drafts.stream().map(Draft::concept).toList(), points);
  }

  private static final class Collector extends StreamRDFBase {

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    @Override
    public void triple(Triple triple) {
      if (triple.getSubject().isURI()) {
        drafts
            .computeIfAbsent(triple.getSubject().getURI(), Draft::new)
            .add(triple.getPredicate().getURI(), triple.getObject());
      }
    }
  }

  /** What has been read about one subject so far. */
  private static final class Draft {

    private final String iri;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<String> altLabels = new ArrayList<>();
    private final List<String> broader = new ArrayList<>();
    private String scheme = "";
    private String notation = "";
    private Optional<Double> latitude = Optional.empty();
    private Optional<Double> longitude = Optional.empty();

    Draft(String iri) {
      this.iri = iri;
    }

    void add(String predicate, Node object) {
      switch (predicate) {
        case Rdf.TYPE -> {
          if (SCHEMES_BY_TYPE.contains(object.getURI())) {
            scheme = object.getURI();
          }
        }
        case Skos.IN_SCHEME -> {
          if (scheme.isEmpty()) {
            scheme = object.getURI();
          }
        }
        case Skos.PREF_LABEL ->
            labels.put(object.getLiteralLanguage(), object.getLiteralLexicalForm());
        case Skos.ALT_LABEL -> altLabels.add(object.getLiteralLexicalForm());
        case Skos.BROADER, SchemaOrg.CONTAINED_IN_PLACE -> broader.add(object.getURI());
        case Skos.NOTATION -> notation = object.getLiteralLexicalForm();
        case SchemaOrg.LATITUDE -> latitude = number(object);
        case SchemaOrg.LONGITUDE -> longitude = number(object);
        default -> {
          // Links to ESCO and NACE are for the graph, not for the thesaurus.
        }
      }
    }

    private static Optional<Double> number(Node object) {
      return Optional.of(Double.valueOf(object.getLiteralLexicalForm()));
    }

    Optional<Point> findPoint() {
      return latitude.flatMap(lat -> longitude.map(lon -> new Point(lat, lon)));
    }

    boolean isConcept() {
      return !scheme.isEmpty();
    }

    Concept concept() {
      return new Concept(iri, scheme, labels, altLabels, broader, notation);
    }
  }
}

package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.publish.PayloadChecker;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.VocabFiles;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;

/**
 * Checks a record against the vocabulary's shapes: the shape of its kind on {@code #it}, and every
 * shape whose target occurs in the record. Of what the record refers to it knows only the scheme of
 * each shipped concept, area and language; other records are not looked up, so that a home can be
 * checked while its sisters are away.
 *
 * <p>Most records keep most shapes, and {@link ShapeRules} see that quickly. Jena's validator is
 * asked only about what they do not; what is said of a broken shape is always its word.
 */
public final class ShaclPayloadChecker implements PayloadChecker {

  private static final Node IN_SCHEME = NodeFactory.createURI(Skos.IN_SCHEME);

  private final Schemes schemes;
  private final Shapes shapes;
  private final ShapeTargets targets;
  private final ShapeTexts texts;

  /** Parses the shapes, once. */
  public ShaclPayloadChecker(Thesaurus thesaurus) {
    this.schemes = new Schemes(thesaurus);
    var graph =
        RDFParser.fromString(VocabFiles.SHAPES.text(), Lang.TURTLE)
            .base(VocabFiles.SHAPES.iri())
            .toGraph();
    this.shapes = Shapes.parse(graph);
    this.targets = new ShapeTargets(shapes);
    this.texts = new ShapeTexts(graph);
  }

  @Override
  public List<FieldProblem> check(Kind kind, RecordIri record, Graph graph) {
    var facts = new Facts(graph, schemes);
    var open = new ArrayList<Open>();
    for (ShapeTargets.Focus focus : targets.foci(kind, record, graph)) {
      focus.shape().open(focus.thing(), facts).forEach(it -> open.add(new Open(it, focus.thing())));
    }
    Stream<FieldProblem> broken =
        open.isEmpty() ? Stream.empty() : validated(record, graph, open).stream();
    return Stream.concat(classOf(kind, record, graph), broken)
        .sorted((a, b) -> a.severity().compareTo(b.severity()))
        .toList();
  }

  private List<FieldProblem> validated(RecordIri record, Graph graph, List<Open> open) {
    var data = JenaTerms.toJena(graph);
    graph.triples().forEach(triple -> addScheme(triple.object(), data));
    ValidationContext validation = ValidationContext.create(shapes, data);
    open.forEach(
        it -> VLib.validateShape(validation, data, it.shape(), JenaTerms.toJena(it.thing())));
    if (!validation.hasViolation()) {
      return List.of();
    }
    return new ShaclProblems(texts, new FieldPaths(record, graph), record)
        .of(validation.generateReport().getEntries());
  }

  private void addScheme(Term mentioned, org.apache.jena.graph.Graph data) {
    if (mentioned instanceof Iri iri) {
      schemes
          .find(iri)
          .ifPresent(
              scheme -> data.add(JenaTerms.toJena(iri), IN_SCHEME, JenaTerms.toJena(scheme)));
    }
  }

  /** The thing must have one of the classes that the shape of its kind is for. */
  private Stream<FieldProblem> classOf(Kind kind, RecordIri record, Graph graph) {
    boolean right =
        targets.classes(kind).stream().anyMatch(type -> graph.isA(record.thing(), type));
    if (right) {
      return Stream.empty();
    }
    String found =
        graph
            .objects(record.thing(), NTriples.RDF_TYPE)
            .map(type -> type instanceof Iri iri ? Prefixes.compact(iri.value()) : "")
            .collect(Collectors.joining(" "));
    return Stream.of(
        FieldProblem.violation(
            "type", "shacl.class-of-kind", found, FieldNames.of(kind.type()), kind.path()));
  }

  /** What the validator has to look at. */
  private record Open(Shape shape, Term thing) {}
}

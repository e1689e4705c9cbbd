package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.publish.PayloadChecker;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Snc;
import net.sisternet.vocab.VocabFiles;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;

/**
 * Checks a record against the vocabulary's shapes: the shape of its kind on {@code #it}, and every
 * shape whose target occurs in the record. Of what the record refers to it knows only the scheme of
 * each shipped concept, area and language; other records are not looked up, so that a home can be
 * checked while its sisters are away.
 */
public final class ShaclPayloadChecker implements PayloadChecker {

  private static final Node IN_SCHEME = NodeFactory.createURI(Skos.IN_SCHEME);
  private static final Map<String, Node> SCHEMES_BY_TYPE =
      Map.of(
          SchemaOrg.PLACE,
          NodeFactory.createURI(Snc.AREA),
          Dct.LINGUISTIC_SYSTEM,
          NodeFactory.createURI("http://publications.europa.eu/resource/authority/language"));

  private final Thesaurus thesaurus;
  private final Shapes shapes;
  private final ShapeTexts texts;
  private final Map<Kind, Shape> byKind = new HashMap<>();
  private final Map<String, List<Shape>> byClass = new HashMap<>();
  private final Map<String, List<Shape>> byObjectsOf = new HashMap<>();

  /** Parses the shapes, once. */
  public ShaclPayloadChecker(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
    var graph =
        RDFParser.fromString(VocabFiles.SHAPES.text(), Lang.TURTLE)
            .base(VocabFiles.SHAPES.iri())
            .toGraph();
    this.shapes = Shapes.parse(graph);
    this.texts = new ShapeTexts(graph);
    for (Kind kind : Kinds.all()) {
      byKind.put(kind, shapes.getShape(NodeFactory.createURI(kind.shape())));
    }
    shapes.getTargetShapes().forEach(shape -> shape.getTargets().forEach(t -> index(shape, t)));
  }

  private void index(Shape shape, Target target) {
    String name = target.getObject().getURI();
    switch (target.getTargetType()) {
      case targetClass -> byClass.computeIfAbsent(name, n -> new ArrayList<>()).add(shape);
      case targetObjectsOf -> byObjectsOf.computeIfAbsent(name, n -> new ArrayList<>()).add(shape);
      default ->
          throw new IllegalStateException("a shape has a target of a kind that is not known here");
    }
  }

  @Override
  public List<FieldProblem> check(Kind kind, RecordIri record, Graph graph) {
    var data = JenaTerms.toJena(graph);
    Set<Focus> foci = new LinkedHashSet<>();
    foci.add(new Focus(byKind.get(kind), JenaTerms.toJena(record.thing())));
    graph
        .triples()
        .forEach(
            triple -> {
              if (triple.object() instanceof Iri object) {
                addTargets(JenaTerms.toJena(triple), foci);
                addScheme(object, data);
              }
            });
    ValidationContext validation = ValidationContext.create(shapes, data);
    foci.forEach(focus -> VLib.validateShape(validation, data, focus.shape(), focus.node()));
    return Stream.concat(classOf(kind, record, graph), broken(validation, record, graph))
        .sorted((a, b) -> a.severity().compareTo(b.severity()))
        .toList();
  }

  private Stream<FieldProblem> broken(ValidationContext validation, RecordIri record, Graph graph) {
    if (!validation.hasViolation()) {
      return Stream.empty();
    }
    var problems = new ShaclProblems(texts, new FieldPaths(record, graph), record);
    return problems.of(validation.generateReport().getEntries()).stream();
  }

  private void addTargets(Triple triple, Collection<Focus> foci) {
    if (triple.getPredicate().getURI().equals(NTriples.RDF_TYPE)) {
      byClass
          .getOrDefault(triple.getObject().getURI(), List.of())
          .forEach(shape -> foci.add(new Focus(shape, triple.getSubject())));
    } else {
      byObjectsOf
          .getOrDefault(triple.getPredicate().getURI(), List.of())
          .forEach(shape -> foci.add(new Focus(shape, triple.getObject())));
    }
  }

  private void addScheme(Iri mentioned, org.apache.jena.graph.Graph data) {
    thesaurus
        .find(mentioned.value())
        .ifPresent(
            concept -> {
              Node scheme = SCHEMES_BY_TYPE.get(concept.scheme());
              data.add(
                  JenaTerms.toJena(mentioned),
                  IN_SCHEME,
                  scheme != null ? scheme : NodeFactory.createURI(concept.scheme()));
            });
  }

  /** The thing must have one of the classes that the shape of its kind is for. */
  private Stream<FieldProblem> classOf(Kind kind, RecordIri record, Graph graph) {
    boolean right =
        byKind.get(kind).getTargets().stream()
            .anyMatch(target -> graph.isA(record.thing(), target.getObject().getURI()));
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

  private record Focus(Shape shape, Node node) {}
}

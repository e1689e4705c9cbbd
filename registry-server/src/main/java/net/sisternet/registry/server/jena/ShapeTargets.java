package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Shape;

/** Which things of a record which shapes are for. Any thread. */
final class ShapeTargets {

  private final Map<Kind, RuledShape> byKind = new HashMap<>();
  private final Map<Kind, List<String>> classes = new HashMap<>();
  private final Map<String, List<RuledShape>> byClass = new HashMap<>();
  private final Map<String, List<RuledShape>> byObjectsOf = new HashMap<>();

  ShapeTargets(Shapes shapes) {
    var rules = new ShapeRules();
    for (Shape shape : shapes.getTargetShapes()) {
      RuledShape ruled = RuledShape.of(shape, rules);
      shape.getTargets().forEach(target -> index(ruled, target));
    }
    for (Kind kind : Kinds.all()) {
      Shape shape = shapes.getShape(NodeFactory.createURI(kind.shape()));
      byKind.put(kind, RuledShape.of(shape, rules));
      classes.put(kind, classes(shape));
    }
  }

  private void index(RuledShape shape, Target target) {
    String name = target.getObject().getURI();
    switch (target.getTargetType()) {
      case targetClass -> byClass.computeIfAbsent(name, n -> new ArrayList<>()).add(shape);
      case targetObjectsOf -> byObjectsOf.computeIfAbsent(name, n -> new ArrayList<>()).add(shape);
      default ->
          throw new IllegalStateException("a shape has a target of a kind that is not known here");
    }
  }

  private static List<String> classes(Shape shape) {
    return shape.getTargets().stream()
        .filter(target -> target.getTargetType() == TargetType.targetClass)
        .map(target -> target.getObject().getURI())
        .toList();
  }

  /** The classes of which the thing of a record must have one. */
  List<String> classes(Kind kind) {
    return classes.getOrDefault(kind, List.of());
  }

  /** The record's own thing, and every thing in it that is the target of a shape. */
  Set<Focus> foci(Kind kind, RecordIri record, Graph graph) {
    Set<Focus> foci = new LinkedHashSet<>();
    foci.add(new Focus(byKind.get(kind), record.thing()));
    graph.triples().forEach(triple -> addTargets(triple, foci));
    return foci;
  }

  private void addTargets(Triple triple, Collection<Focus> foci) {
    if (!(triple.object() instanceof Iri object)) {
      return;
    }
    String predicate = triple.predicate().value();
    if (predicate.equals(NTriples.RDF_TYPE)) {
      byClass
          .getOrDefault(object.value(), List.of())
          .forEach(shape -> foci.add(new Focus(shape, triple.subject())));
    } else {
      byObjectsOf
          .getOrDefault(predicate, List.of())
          .forEach(shape -> foci.add(new Focus(shape, object)));
    }
  }

  /** A thing, and a shape that it has to keep. */
  record Focus(RuledShape shape, Term thing) {}
}

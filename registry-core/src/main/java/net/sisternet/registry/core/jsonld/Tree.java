package net.sisternet.registry.core.jsonld;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;

/**
 * A graph as one tree in expanded JSON-LD. Each node stands once, as near to the top as its frame
 * allows, and is referred to elsewhere; one that the frame would only refer to stands where it is
 * first referred to, so that nothing that can be reached is lost. Takes time in proportion to the
 * graph, whatever points to what.
 */
final class Tree {

  /** How deep nodes are nested; two levels of JSON each, so that our own reader takes it. */
  private static final int DEEPEST = 30;

  private static final Comparator<String> ORDER = new NaturalOrder();

  private final Graph graph;
  private final Set<Iri> placed = new HashSet<>();
  private final Queue<Place> open = new ArrayDeque<>();
  private final Queue<Place> declined = new ArrayDeque<>();

  /** Where a node may stand: the members that it gets there, and the frame below it. */
  private record Place(Iri name, Map<String, Object> members, Frame frame, int depth) {

    boolean isMeantToHold() {
      return frame.embeds() && depth <= DEEPEST;
    }
  }

  private Tree(Graph graph) {
    this.graph = graph;
  }

  /** The tree that starts at {@code top}. */
  static Map<String, Object> of(Graph graph, Iri top, Frame frame) {
    if (graph.about(top).isEmpty()) {
      throw new IllegalArgumentException("The graph says nothing about " + top.value());
    }
    return new Tree(graph).grown(top, frame);
  }

  private Map<String, Object> grown(Iri top, Frame frame) {
    Map<String, Object> root = reference(top);
    place(new Place(top, root, frame, 0));
    while (!open.isEmpty()) {
      fill(open.remove());
      while (open.isEmpty() && !declined.isEmpty()) {
        place(declined.remove());
      }
    }
    return root;
  }

  private void place(Place place) {
    boolean fits = place.depth() <= DEEPEST && !graph.about(place.name()).isEmpty();
    if (fits && placed.add(place.name())) {
      open.add(place);
    }
  }

  private void fill(Place place) {
    var triples = new ArrayList<>(graph.about(place.name()));
    triples.sort(Comparator.comparing(triple -> sortKey(triple.object()), ORDER));
    triples.sort(Comparator.comparing(triple -> triple.predicate().value()));
    for (Triple triple : triples) {
      String property = triple.predicate().value();
      if (property.equals(NTriples.RDF_TYPE) && triple.object() instanceof Iri type) {
        values(place, "@type").add(type.value());
      } else {
        values(place, property).add(value(triple.object(), place, property));
      }
    }
  }

  @SuppressWarnings("unchecked") // the only lists in a node are those made here
  private static List<Object> values(Place place, String key) {
    return (List<Object>) place.members().computeIfAbsent(key, k -> new ArrayList<>());
  }

  private Map<String, Object> value(Term term, Place in, String property) {
    if (term instanceof Literal literal) {
      return value(literal);
    }
    Map<String, Object> reference = reference((Resource) term);
    if (term instanceof Iri name) {
      var place = new Place(name, reference, in.frame().of(property), in.depth() + 1);
      if (place.isMeantToHold()) {
        place(place);
      } else {
        declined.add(place);
      }
    }
    return reference;
  }

  private static Map<String, Object> value(Literal literal) {
    var value = new LinkedHashMap<String, Object>();
    value.put("@value", literal.lexical());
    if (!literal.language().isEmpty()) {
      value.put("@language", literal.language());
    } else if (!literal.datatype().equals(Literal.XSD_STRING)) {
      value.put("@type", literal.datatype());
    }
    return value;
  }

  private static Map<String, Object> reference(Resource resource) {
    var reference = new LinkedHashMap<String, Object>();
    reference.put("@id", name(resource));
    return reference;
  }

  private static String sortKey(Term term) {
    return term instanceof Literal literal
        ? literal.language() + ' ' + literal.lexical()
        : name((Resource) term);
  }

  private static String name(Resource resource) {
    return resource instanceof Iri iri ? iri.value() : resource.toNTriples();
  }
}

package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Skos;

/** What a record states, and the schemes of the concepts that it mentions. One thread. */
final class Facts {

  private final Graph graph;
  private final Schemes schemes;
  private final Map<Term, Map<String, List<Term>>> objects = new HashMap<>();
  private final Set<Iri> mentioned = new HashSet<>();

  Facts(Graph graph, Schemes schemes) {
    this.graph = graph;
    this.schemes = schemes;
    graph.triples().forEach(this::note);
  }

  private void note(Triple triple) {
    objects
        .computeIfAbsent(triple.subject(), s -> new HashMap<>())
        .computeIfAbsent(triple.predicate().value(), p -> new ArrayList<>(4))
        .add(triple.object());
    if (triple.object() instanceof Iri iri) {
      mentioned.add(iri);
    }
  }

  /** Each once. */
  List<Term> objects(Term subject, String predicate) {
    List<Term> stated = objects.getOrDefault(subject, Map.of()).getOrDefault(predicate, List.of());
    return predicate.equals(Skos.IN_SCHEME) ? withScheme(subject, stated) : stated;
  }

  private List<Term> withScheme(Term subject, List<Term> stated) {
    Optional<Iri> scheme =
        subject instanceof Iri iri && mentioned.contains(iri)
            ? schemes.find(iri)
            : Optional.empty();
    if (scheme.isEmpty() || stated.contains(scheme.get())) {
      return stated;
    }
    var all = new ArrayList<>(stated);
    all.add(scheme.get());
    return all;
  }

  /** Each once; not for {@code skos:inScheme}. */
  List<Term> subjects(String predicate, Term object) {
    return graph
        .triples()
        .filter(it -> it.predicate().value().equals(predicate) && it.object().equals(object))
        .map(it -> (Term) it.subject())
        .toList();
  }
}

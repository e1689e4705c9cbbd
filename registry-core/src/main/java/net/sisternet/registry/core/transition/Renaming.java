package net.sisternet.registry.core.transition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Skos;

/**
 * What a network is called before and after.
 *
 * @param graph with the new names; the old ones stay as names that people search for
 * @param former the names that are no more
 */
record Renaming(Graph graph, List<Literal> former) {

  Renaming {
    former = List.copyOf(former);
  }

  /** Of {@code record}, which says {@code graph}, with {@code names} in their languages. */
  static Renaming of(RecordIri record, Graph graph, List<Literal> names) {
    Map<String, Literal> wanted = new HashMap<>();
    names.forEach(it -> wanted.put(it.language(), it));
    var former = new ArrayList<Literal>();
    var triples = new ArrayList<Triple>();
    for (Triple triple : graph.triples().toList()) {
      if (!isName(record, triple, Skos.PREF_LABEL)) {
        boolean isNew =
            isName(record, triple, Skos.ALT_LABEL) && wanted.containsValue(triple.object());
        if (!isNew) {
          triples.add(triple);
        }
      } else if (triple.object() instanceof Literal name) {
        Literal next = wanted.getOrDefault(name.language(), name);
        triples.add(new Triple(record.thing(), triple.predicate(), next));
        if (!next.equals(name)) {
          former.add(name);
        }
      }
    }
    former.forEach(it -> triples.add(new Triple(record.thing(), new Iri(Skos.ALT_LABEL), it)));
    return new Renaming(new Graph(triples), former);
  }

  private static boolean isName(RecordIri record, Triple triple, String property) {
    return triple.subject().equals(record.thing()) && triple.predicate().value().equals(property);
  }
}

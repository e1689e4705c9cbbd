package net.sisternet.registry.core.transition;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Adms;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;

/** A network under another address: the whole content there, and what is left here. */
final class Relocation {

  private Relocation() {}

  /** All that {@code graph} says of {@code from}, said of {@code to}. */
  static Graph arrived(RecordIri from, RecordIri to, Graph graph) {
    return new Graph(
        graph
            .triples()
            .filter(it -> !it.predicate().value().equals(Sn.SALT))
            .map(
                it ->
                    new Triple(
                        (Resource) moved(it.subject(), from, to),
                        it.predicate(),
                        moved(it.object(), from, to)))
            .toList());
  }

  /** What is left of {@code graph} at {@code from}: what it was, and where it is now. */
  static Graph left(RecordIri from, RecordIri to, Graph graph) {
    List<Literal> names =
        graph
            .objects(from.thing(), Skos.PREF_LABEL)
            .filter(Literal.class::isInstance)
            .map(Literal.class::cast)
            .toList();
    var more = new ArrayList<Triple>();
    graph
        .objects(from.thing(), SchemaOrg.DESCRIPTION)
        .forEach(it -> more.add(new Triple(from.thing(), new Iri(SchemaOrg.DESCRIPTION), it)));
    graph
        .objects(from.iri(), Adms.STATUS)
        .forEach(it -> more.add(new Triple(from.iri(), new Iri(Adms.STATUS), it)));
    more.add(new Triple(from.iri(), new Iri(Dct.IS_REPLACED_BY), to.iri()));
    return Offspring.of(from, names, List.of(new Offspring.Parent(from, graph))).with(more);
  }

  /** {@code iri} of {@code from} as one of {@code to}. */
  static Iri moved(Iri iri, RecordIri from, RecordIri to) {
    return from.covers(iri.value())
        ? new Iri(to.value() + iri.value().substring(from.value().length()))
        : iri;
  }

  private static Term moved(Term term, RecordIri from, RecordIri to) {
    return term instanceof Iri iri ? moved(iri, from, to) : term;
  }
}

package net.sisternet.registry.core.transition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;

/**
 * What a new network has from those it came out of: what it is, where, for whom and in which
 * language. Not their members, fees, posts and pages: it has its own.
 */
final class Offspring {

  private static final Set<String> INHERITED =
      Set.of(
          Org.CLASSIFICATION,
          Org.PURPOSE,
          SchemaOrg.AREA_SERVED,
          Dct.LANGUAGE,
          Dct.SUBJECT,
          SchemaOrg.KNOWS_ABOUT,
          SchemaOrg.SKILLS);

  private final RecordIri record;
  private final List<Triple> triples = new ArrayList<>();
  private final Set<Iri> taken = new HashSet<>();

  private Offspring(RecordIri record) {
    this.record = record;
  }

  /** A first state of {@code record}, called {@code names}, with what {@code parents} have. */
  static Graph of(RecordIri record, List<Literal> names, List<Parent> parents) {
    var child = new Offspring(record);
    child.add(record.thing(), Rdf.TYPE, new Iri(Sn.NETWORK));
    names.forEach(it -> child.add(record.thing(), Skos.PREF_LABEL, it));
    parents.forEach(child::inherit);
    return new Graph(child.triples);
  }

  /** Something that it came out of. */
  record Parent(RecordIri record, Graph graph) {}

  private void inherit(Parent parent) {
    for (Triple triple : parent.graph().about(parent.record().thing())) {
      if (INHERITED.contains(triple.predicate().value())) {
        triples.add(new Triple(record.thing(), triple.predicate(), own(triple.object(), parent)));
      }
    }
  }

  /** A place or the like that the parent describes is described here too. */
  private Term own(Term object, Parent parent) {
    if (!(object instanceof Iri iri) || !parent.record().covers(iri.value())) {
      return object;
    }
    if (iri.equals(parent.record().thing())) {
      return record.thing();
    }
    Iri here = Relocation.moved(iri, parent.record(), record);
    if (taken.add(iri)) {
      parent
          .graph()
          .about(iri)
          .forEach(it -> triples.add(new Triple(here, it.predicate(), own(it.object(), parent))));
    }
    return here;
  }

  private void add(Iri subject, String property, Term object) {
    triples.add(new Triple(subject, new Iri(property), object));
  }
}

package net.sisternet.registry.core.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;

/**
 * One version of a record as everybody is shown it: its payload without the salt, with what the
 * registry itself knows of the document.
 *
 * @param kind what it is about
 * @param entry the entry that made the version
 * @param stated the triples of that entry's payload
 * @param issued when the record's first version was published
 */
public record RecordDocument(Kind kind, Entry entry, Graph stated, Instant issued) {

  /** With the payload of {@code entry}, which is read. */
  public RecordDocument(Kind kind, Entry entry, Payload payload, Instant issued) {
    this(kind, entry, payload.graph(), issued);
  }

  /** The record. */
  public RecordIri record() {
    return entry.about();
  }

  /** Everything that is shown, as triples. */
  public Graph graph() {
    var shown = new ArrayList<Triple>(stated.size() + 4);
    stated
        .triples()
        .filter(triple -> !triple.predicate().value().equals(Sn.SALT))
        .forEach(shown::add);
    shown.addAll(known());
    return new Graph(shown);
  }

  private List<Triple> known() {
    List<Triple> registryFacts = registryFacts();
    return Freshness.find(kind, record(), stated, entry.published())
        .map(it -> fact(SchemaOrg.EXPIRES, it.expires().toString(), Xsd.DATE))
        .map(it -> Stream.concat(registryFacts.stream(), Stream.of(it)).toList())
        .orElse(registryFacts);
  }

  private List<Triple> registryFacts() {
    return List.of(
        fact(Dct.ISSUED, issued.toString(), Xsd.DATE_TIME),
        fact(Dct.MODIFIED, entry.published().toString(), Xsd.DATE_TIME),
        fact(Sn.RECORD_VERSION, entry.version().toString(), Xsd.INTEGER),
        fact(Sn.POSITION, entry.position().toString(), Xsd.INTEGER));
  }

  private Triple fact(String predicate, String lexical, String datatype) {
    return new Triple(record().iri(), new Iri(predicate), Literal.typed(lexical, datatype));
  }
}

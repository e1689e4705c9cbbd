package net.sisternet.registry.core.model;

import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;

/**
 * One version of a record as everybody is shown it: its payload without the salt, with what the
 * registry itself knows of the document.
 *
 * @param kind what it is about
 * @param entry the entry that made the version
 * @param payload the payload of that entry
 * @param issued when the record's first version was published
 */
public record RecordDocument(Kind kind, Entry entry, Payload payload, Instant issued) {

  /** The record. */
  public RecordIri record() {
    return entry.about();
  }

  /** Everything that is shown, as triples. */
  public Graph graph() {
    List<Triple> shown =
        payload
            .graph()
            .triples()
            .filter(triple -> !triple.predicate().value().equals(Sn.SALT))
            .toList();
    return new Graph(shown).with(known());
  }

  private List<Triple> known() {
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

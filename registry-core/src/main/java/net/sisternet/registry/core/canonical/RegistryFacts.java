package net.sisternet.registry.core.canonical;

import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;

/**
 * What a registry itself says about a record's document. It comes from the log, is shown in every
 * format, and is dropped again by {@link Canonicaliser} when it comes back.
 *
 * @param issued when the record's first version was published
 * @param modified when the shown version was published
 * @param version which version is shown
 */
public record RegistryFacts(Instant issued, Instant modified, RecordVersion version) {

  /** The facts of a record's newest version. */
  public static RegistryFacts of(RecordHead head) {
    return new RegistryFacts(head.issued(), head.modified(), head.version());
  }

  /** The payload's graph as it is shown: with these facts, without the salt. */
  public Graph shownIn(RecordIri record, Graph payload) {
    Iri document = record.iri();
    return new Graph(
            payload
                .triples()
                .filter(triple -> !triple.predicate().value().equals(Sn.SALT))
                .toList())
        .with(
            List.of(
                new Triple(document, new Iri(Dct.ISSUED), time(issued)),
                new Triple(document, new Iri(Dct.MODIFIED), time(modified)),
                new Triple(
                    document,
                    new Iri(Sn.RECORD_VERSION),
                    Literal.typed(version.toString(), Xsd.INTEGER))));
  }

  private static Literal time(Instant instant) {
    return Literal.typed(instant.toString(), Xsd.DATE_TIME);
  }
}

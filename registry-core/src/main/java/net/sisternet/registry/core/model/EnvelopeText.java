package net.sisternet.registry.core.model;

import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.As;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;

/**
 * Writes an envelope, line by line in the order of canonical N-Triples: all lines are about the
 * entry, so their predicates decide. Nothing in them needs an escape. Envelopes are written anew
 * whenever an entry is read or stored, so this is not done by way of a graph.
 */
final class EnvelopeText {

  private static final int ABOUT_AS_LONG = 1300;

  private final Entry entry;
  private final String subject;
  private final StringBuilder text = new StringBuilder(ABOUT_AS_LONG);

  EnvelopeText(Entry entry) {
    this.entry = entry;
    this.subject = '<' + entry.iri().value() + "> <";
  }

  String text() {
    iri(Dct.CONFORMS_TO, Sn.PROTOCOL_1);
    iri(NTriples.RDF_TYPE, entry.type().iri());
    entry.erased().stream()
        .map(it -> entry.iri(it).value() + '>')
        .sorted()
        .forEach(it -> iri(Sn.ERASES, it.substring(0, it.length() - 1)));
    entry
        .payloadDigest()
        .ifPresent(digest -> typed(Sn.PAYLOAD_DIGEST, digest.hex(), Xsd.HEX_BINARY));
    typed(Sn.POSITION, entry.position().toString(), Xsd.INTEGER);
    typed(Sn.RECORD_VERSION, entry.version().toString(), Xsd.INTEGER);
    iri(As.ACTOR, entry.home().iri().value());
    iri(As.OBJECT, entry.about().value());
    typed(As.PUBLISHED, entry.published().toString(), Xsd.DATE_TIME);
    return text.toString();
  }

  private void iri(String predicate, String object) {
    text.append(subject).append(predicate).append("> <").append(object).append("> .\n");
  }

  private void typed(String predicate, String lexical, String type) {
    text.append(subject)
        .append(predicate)
        .append("> \"")
        .append(lexical)
        .append("\"^^<")
        .append(type)
        .append("> .\n");
  }
}

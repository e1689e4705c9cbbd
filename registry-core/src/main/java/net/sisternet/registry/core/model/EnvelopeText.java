package net.sisternet.registry.core.model;

import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.As;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;

/**
 * An envelope as text, line by line in the order of canonical N-Triples: all lines are about the
 * entry, so their predicates decide. Nothing in them needs an escape. Envelopes are written anew
 * whenever an entry is read or stored, so this is not done by way of a graph.
 *
 * @param subject the IRI of the entry
 */
record EnvelopeText(Entry entry, String subject) {

  private static final int ABOUT_AS_LONG = 1300;

  String text() {
    var text = new StringBuilder(ABOUT_AS_LONG);
    iri(text, Dct.CONFORMS_TO, Sn.PROTOCOL_1);
    iri(text, NTriples.RDF_TYPE, entry.type().iri());
    entry.erased().stream()
        .map(it -> entry.iri(it).value() + '>')
        .sorted()
        .forEach(it -> iri(text, Sn.ERASES, it.substring(0, it.length() - 1)));
    entry
        .payloadDigest()
        .ifPresent(digest -> typed(text, Sn.PAYLOAD_DIGEST, digest.hex(), Xsd.HEX_BINARY));
    typed(text, Sn.POSITION, entry.position().toString(), Xsd.INTEGER);
    typed(text, Sn.RECORD_VERSION, entry.version().toString(), Xsd.INTEGER);
    iri(text, As.ACTOR, entry.home().iri().value());
    iri(text, As.OBJECT, entry.about().value());
    typed(text, As.PUBLISHED, entry.published().toString(), Xsd.DATE_TIME);
    return text.toString();
  }

  private void iri(StringBuilder text, String predicate, String object) {
    predicate(text, predicate).append('<').append(object).append("> .\n");
  }

  private void typed(StringBuilder text, String predicate, String lexical, String type) {
    predicate(text, predicate)
        .append('"')
        .append(lexical)
        .append("\"^^<")
        .append(type)
        .append("> .\n");
  }

  private StringBuilder predicate(StringBuilder text, String predicate) {
    return text.append('<').append(subject).append("> <").append(predicate).append("> ");
  }
}

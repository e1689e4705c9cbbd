package net.sisternet.registry.core.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;

/** Who can be written to by what a record says: its posts and contacts with a role mailbox. */
public final class Addressees {

  private Addressees() {}

  /** The posts first, under their names, then the contacts of the network; each mailbox once. */
  public static List<Addressee> of(RecordIri record, Graph graph) {
    var found = new ArrayList<Addressee>();
    posts(record, graph)
        .forEach(
            post ->
                contacts(record, graph, post)
                    .forEach(contact -> add(found, contact, names(graph, post), graph)));
    contacts(record, graph, record.thing())
        .forEach(contact -> add(found, contact, Map.of(), graph));
    return found;
  }

  private static Stream<Iri> posts(RecordIri record, Graph graph) {
    return own(record, graph.objects(record.thing(), Org.HAS_POST));
  }

  private static Stream<Iri> contacts(RecordIri record, Graph graph, Iri of) {
    return own(record, graph.objects(of, SchemaOrg.CONTACT_POINT_PROPERTY));
  }

  private static Stream<Iri> own(
      RecordIri record, Stream<? extends net.sisternet.registry.core.rdf.Term> terms) {
    return terms
        .filter(it -> it instanceof Iri iri && record.covers(iri.value()))
        .map(Iri.class::cast);
  }

  private static void add(
      List<Addressee> found, Iri contact, Map<String, String> names, Graph graph) {
    findMail(graph, contact)
        .filter(mail -> found.stream().noneMatch(it -> it.mail().equals(mail)))
        .ifPresent(mail -> found.add(new Addressee(fragment(contact), names, mail)));
  }

  private static Optional<MailAddress> findMail(Graph graph, Iri contact) {
    return graph
        .objects(contact, SchemaOrg.EMAIL)
        .flatMap(
            it ->
                it instanceof Literal mail
                    ? MailAddress.find(mail.lexical()).stream()
                    : Stream.empty())
        .findFirst();
  }

  private static Map<String, String> names(Graph graph, Resource post) {
    var names = new LinkedHashMap<String, String>();
    graph
        .objects(post, Skos.PREF_LABEL)
        .forEach(
            name -> {
              if (name instanceof Literal literal) {
                names.putIfAbsent(literal.language(), literal.lexical());
              }
            });
    return names;
  }

  private static String fragment(Iri iri) {
    return iri.value().substring(iri.value().indexOf('#') + 1);
  }
}

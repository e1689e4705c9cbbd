package net.sisternet.registry.server.lucene;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Skos;

/** Everything in a record that words can find, each text with its tier and language. */
final class RecordWords {

  /** A text, the tier that it is found in, and its language or the empty string. */
  record Words(Tier tier, String text, String language) {}

  private static final Set<String> NAMES = Set.of(Skos.PREF_LABEL, Dct.TITLE);
  private static final Set<String> OTHER_NAMES =
      Set.of(Skos.ALT_LABEL, "http://www.w3.org/ns/legal#legalName");
  private static final Set<String> CODES =
      Set.of(Skos.NOTATION, "http://www.w3.org/ns/legal#legalIdentifier");
  private static final List<Facet> LABELLED =
      List.of(Facet.COMPETENCE, Facet.SUBJECT, Facet.AREA, Facet.TYPE, Facet.PURPOSE);
  private static final List<Facet> LESSER =
      List.of(Facet.ADMISSION, Facet.COORDINATION, Facet.LANGUAGE, Facet.ATTENDANCE);

  private final Thesaurus thesaurus;
  private final RecordIri record;
  private final Graph graph;
  private final List<Words> words = new ArrayList<>();

  private RecordWords(Thesaurus thesaurus, RecordIri record, Graph graph) {
    this.thesaurus = thesaurus;
    this.record = record;
    this.graph = graph;
  }

  static List<Words> of(
      Thesaurus thesaurus, RecordIri record, Graph graph, Map<Facet, Set<String>> values) {
    var all = new RecordWords(thesaurus, record, graph);
    graph.triples().forEach(all::addLiteral);
    all.addCodes();
    all.addConcepts(values);
    return all.words;
  }

  private void addLiteral(Triple triple) {
    if (!(triple.object() instanceof Literal literal)) {
      return;
    }
    boolean ofTheThing = triple.subject().equals(record.thing());
    String property = triple.predicate().value();
    if (ofTheThing && NAMES.contains(property)) {
      add(Tier.NAME, literal);
    } else if (ofTheThing && OTHER_NAMES.contains(property)) {
      add(Tier.ALT, literal);
    } else if (ofTheThing && CODES.contains(property)) {
      add(Tier.CODE, literal);
    } else if (!literal.language().isEmpty()) {
      add(Tier.TEXT, literal);
    }
  }

  private void add(Tier tier, Literal literal) {
    String language = literal.language();
    int end = language.indexOf('-');
    words.add(new Words(tier, literal.lexical(), end < 0 ? language : language.substring(0, end)));
  }

  private void add(Tier tier, String text) {
    words.add(new Words(tier, text, ""));
  }

  private void addCodes() {
    add(Tier.CODE, record.slug());
    graph
        .objects(record.thing(), Foaf.HOMEPAGE)
        .filter(Iri.class::isInstance)
        .flatMap(page -> findHost(((Iri) page).value()).stream())
        .forEach(host -> add(Tier.CODE, host));
  }

  private static Optional<String> findHost(String address) {
    try {
      return Optional.ofNullable(new URI(address).getHost())
          .map(host -> host.startsWith("www.") ? host.substring(4) : host);
    } catch (java.net.URISyntaxException e) {
      return Optional.empty(); // an IRI need not be a URI
    }
  }

  private void addConcepts(Map<Facet, Set<String>> values) {
    var named = new LinkedHashSet<String>();
    LABELLED.forEach(facet -> named.addAll(values.get(facet)));
    var wider = new LinkedHashSet<String>();
    named.forEach(iri -> wider.addAll(thesaurus.withBroader(iri)));
    LESSER.forEach(facet -> wider.addAll(values.get(facet)));
    roles().forEach(wider::add);
    wider.removeAll(named);
    named.forEach(iri -> addConcept(Tier.LABEL, Tier.CODE, iri));
    wider.forEach(iri -> addConcept(Tier.WITHIN, Tier.WITHIN, iri));
  }

  private Stream<String> roles() {
    return graph
        .triples()
        .filter(triple -> triple.predicate().value().equals(Org.ROLE))
        .map(Triple::object)
        .filter(Iri.class::isInstance)
        .map(role -> ((Iri) role).value());
  }

  private void addConcept(Tier labels, Tier code, String iri) {
    Optional<Concept> found = thesaurus.find(iri);
    if (found.isPresent()) {
      Concept concept = found.get();
      concept.labels().forEach((language, text) -> words.add(new Words(labels, text, language)));
      concept.altLabels().forEach(text -> add(labels, text));
      add(code, concept.notation());
    }
  }
}

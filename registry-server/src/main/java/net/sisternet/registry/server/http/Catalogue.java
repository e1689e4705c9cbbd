package net.sisternet.registry.server.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Endpoint;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Dcat;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Snc;
import net.sisternet.vocab.Xsd;

/**
 * A registry as a catalogue of two data sets, the records and the log, with the services that give
 * them (DCAT 3), and its records as a VoID data set. Made of the descriptor alone.
 */
final class Catalogue {

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String LANGUAGE =
      "http://publications.europa.eu/resource/authority/language/";

  private final List<Triple> triples = new ArrayList<>();
  private final Descriptor descriptor;
  private final Iri catalogue;
  private final Iri records;

  private Catalogue(Descriptor descriptor) {
    this.descriptor = descriptor;
    this.catalogue = here("/#catalogue");
    this.records = here("/#records");
  }

  /** The description. */
  static Graph of(Descriptor descriptor) {
    var made = new Catalogue(descriptor);
    made.document();
    made.catalogue();
    made.records();
    made.log();
    made.service("/#sparql", Endpoint.SPARQL, "https://www.w3.org/TR/sparql11-protocol/");
    made.service("/#api", Endpoint.SEARCH, "https://spec.openapis.org/oas/v3.1.0");
    return new Graph(made.triples);
  }

  private void document() {
    Iri document = here("/.well-known/void");
    say(document, Rdf.TYPE, new Iri(VOID + "DatasetDescription"));
    say(document, Foaf.NS + "primaryTopic", records);
    say(document, Foaf.NS + "topic", catalogue);
  }

  private void catalogue() {
    say(catalogue, Rdf.TYPE, new Iri(Dcat.CATALOG));
    say(catalogue, Dct.TITLE, Literal.string(descriptor.name()));
    say(catalogue, Dct.PUBLISHER, descriptor.home().iri());
    say(catalogue, Foaf.HOMEPAGE, descriptor.home().iri());
    say(catalogue, Dct.CONFORMS_TO, new Iri(Sn.PROTOCOL_1));
    say(catalogue, Dcat.DATASET, records);
    common(catalogue);
    descriptor.profile().languages().stream()
        .map(Catalogue::language)
        .forEach(it -> say(catalogue, Dct.LANGUAGE, it));
    descriptor
        .profile()
        .contact()
        .filter(Iri::isIri)
        .ifPresent(it -> say(catalogue, Dcat.NS + "contactPoint", new Iri(it)));
  }

  private void records() {
    say(records, Rdf.TYPE, new Iri(Dcat.NS + "Dataset"));
    say(records, Rdf.TYPE, new Iri(VOID + "Dataset"));
    say(records, Dct.TITLE, Literal.text("Records of " + descriptor.name(), "en"));
    say(records, VOID + "uriSpace", Literal.string(descriptor.home().base() + "/"));
    say(records, VOID + "documents", integer(descriptor.records()));
    for (String vocabulary : List.of(Sn.NS, Dct.NS, "http://schema.org/", Snc.NS)) {
      say(records, VOID + "vocabulary", new Iri(vocabulary));
    }
    common(records);
    endpoint(Endpoint.SPARQL, it -> say(records, VOID + "sparqlEndpoint", it));
    endpoint(Endpoint.SEARCH, it -> say(records, VOID + "rootResource", it));
  }

  private void log() {
    endpoint(
        Endpoint.LOG,
        address -> {
          var stream = new Iri(address.value() + "#stream");
          say(catalogue, Dcat.DATASET, stream);
          say(stream, Rdf.TYPE, new Iri("https://w3id.org/ldes#EventStream"));
          say(stream, Rdf.TYPE, new Iri(Dcat.NS + "Dataset"));
          say(stream, Dct.TITLE, Literal.text("Log of " + descriptor.name(), "en"));
          say(stream, Dct.CONFORMS_TO, new Iri(Sn.PROTOCOL_1));
          say(stream, "https://w3id.org/tree#view", address);
          say(stream, Dcat.NS + "landingPage", address);
          common(stream);
        });
  }

  private void service(String name, Endpoint endpoint, String conformsTo) {
    endpoint(
        endpoint,
        address -> {
          Iri service = here(name);
          say(catalogue, Dcat.SERVICE, service);
          say(service, Rdf.TYPE, new Iri(Dcat.DATA_SERVICE));
          say(service, Dcat.ENDPOINT_URL, address);
          say(service, Dct.CONFORMS_TO, new Iri(conformsTo));
          say(service, Dcat.NS + "servesDataset", records);
          if (endpoint == Endpoint.SEARCH) {
            endpoint(Endpoint.OPENAPI, it -> say(service, Dcat.NS + "endpointDescription", it));
          }
        });
  }

  /** What holds of the catalogue and of each data set in it. */
  private void common(Iri subject) {
    descriptor.profile().regions().forEach(it -> say(subject, Dct.SPATIAL, it));
    descriptor.profile().licence().ifPresent(it -> say(subject, Dct.LICENSE, it));
  }

  private void endpoint(Endpoint endpoint, java.util.function.Consumer<Iri> use) {
    descriptor.findEndpoint(endpoint).map(URI::toString).map(Iri::new).ifPresent(use);
  }

  private Iri here(String path) {
    return new Iri(descriptor.home().base() + path);
  }

  private void say(Iri subject, String predicate, Term object) {
    triples.add(new Triple(subject, new Iri(predicate), object));
  }

  private static Term integer(long number) {
    return Literal.typed(Long.toString(number), Xsd.INTEGER);
  }

  /** The language as DCAT-AP asks for it, where we know its code. */
  private static Term language(String tag) {
    return switch (tag) {
      case "da" -> new Iri(LANGUAGE + "DAN");
      case "de" -> new Iri(LANGUAGE + "DEU");
      case "en" -> new Iri(LANGUAGE + "ENG");
      default -> Literal.string(tag);
    };
  }
}

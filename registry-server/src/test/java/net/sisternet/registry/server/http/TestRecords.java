package net.sisternet.registry.server.http;

/** Bodies that tests send. */
public final class TestRecords {

  static final String TURTLE = "text/turtle";
  static final String JSON = "application/json";
  static final String JSON_LD = "application/ld+json";

  private TestRecords() {}

  /** A network in JSON that the shapes have nothing against. */
  static String network(String name) {
    return """
        {
          "type": ["Network"],
          "name": {"da": "%s", "en": "%s in English"},
          "description": {"da": "Små virksomheder, der mødes en gang om måneden."},
          "classification": ["snc:type-microbusiness"],
          "areaServed": ["sna:lolland"],
          "language": ["lang:DAN"],
          "knowsAbout": ["snc:comp-languages"],
          "admissionPolicy": "snc:admission-open",
          "contactPoint": [{"contactType": "coordinator", "email": "info@example.org"}],
          "memberProgram": {
            "name": {"da": "Kontingent"},
            "tiers": [
              {
                "name": {"da": "alle"},
                "fee": {"price": 250.50, "priceCurrency": "DKK", "billingDuration": "P1Y"}
              }
            ]
          }
        }
        """
        .formatted(name, name);
  }

  /** The same kind of network in Turtle, relative to wherever it is put. */
  public static String turtle(String name) {
    return """
        @prefix sn: <https://w3id.org/sisternet/ns#> .
        @prefix snc: <https://w3id.org/sisternet/concept/> .
        @prefix sna: <https://w3id.org/sisternet/area/> .
        @prefix lang: <http://publications.europa.eu/resource/authority/language/> .
        @prefix schema: <http://schema.org/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix org: <http://www.w3.org/ns/org#> .

        <#it> a sn:Network ;
          skos:prefLabel "%s"@da ;
          schema:description "Små virksomheder."@da ;
          org:classification snc:type-microbusiness ;
          schema:areaServed sna:falster ;
          dct:language lang:DAN .
        """
        .formatted(name);
  }
}

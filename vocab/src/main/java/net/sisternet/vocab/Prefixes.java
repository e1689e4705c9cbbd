package net.sisternet.vocab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The prefixes of the context, for everything that writes compact IRIs. */
public final class Prefixes {

  private static final Map<String, String> ALL = prefixes();

  private Prefixes() {}

  /** Prefix to namespace, in the order of the context. */
  public static Map<String, String> all() {
    return ALL;
  }

  /**
   * The IRI that {@code compact} ({@code prefix:local}) stands for, if its prefix is one of ours.
   */
  public static Optional<String> findIri(String compact) {
    int colon = compact.indexOf(':');
    if (colon < 0 || compact.startsWith("//", colon + 1)) {
      return Optional.empty();
    }
    return Optional.ofNullable(ALL.get(compact.substring(0, colon)))
        .map(namespace -> namespace + compact.substring(colon + 1));
  }

  /**
   * The shortest compact IRI for {@code iri}; {@code iri} itself where no prefix fits. The longest
   * namespace wins.
   */
  public static String compact(String iri) {
    return ALL.entrySet().stream()
        .filter(
            entry -> iri.startsWith(entry.getValue()) && iri.length() > entry.getValue().length())
        .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.length(), b.length())))
        .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length()))
        .orElse(iri);
  }

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("sn", Sn.NS);
    prefixes.put("snc", Snc.NS);
    prefixes.put("sna", "https://w3id.org/sisternet/area/");
    prefixes.put("shn", "https://w3id.org/sisternet/shapes#");
    prefixes.put("schema", SchemaOrg.NS);
    prefixes.put("org", Org.NS);
    prefixes.put("skos", Skos.NS);
    prefixes.put("dct", Dct.NS);
    prefixes.put("dcat", Dcat.NS);
    prefixes.put("foaf", Foaf.NS);
    prefixes.put("adms", Adms.NS);
    prefixes.put("prov", Prov.NS);
    prefixes.put("qb", Qb.NS);
    prefixes.put("sdmx-dimension", Sdmx.DIMENSION_NS);
    prefixes.put("sdmx-measure", Sdmx.MEASURE_NS);
    prefixes.put("sdmx-attribute", Sdmx.ATTRIBUTE_NS);
    prefixes.put("sdmx-code", Sdmx.CODE_NS);
    prefixes.put("sioc", "http://rdfs.org/sioc/ns#");
    prefixes.put("legal", "http://www.w3.org/ns/legal#");
    prefixes.put("cv", "http://data.europa.eu/m8g/");
    prefixes.put("as", As.NS);
    prefixes.put("nuts", "http://data.europa.eu/nuts/code/");
    prefixes.put("nace", "http://data.europa.eu/ux2/nace2/");
    prefixes.put("esco", "http://data.europa.eu/esco/skill/");
    prefixes.put("lang", "http://publications.europa.eu/resource/authority/language/");
    prefixes.put("access", "http://publications.europa.eu/resource/authority/access-right/");
    prefixes.put("rdf", Rdf.NS);
    prefixes.put("rdfs", Rdfs.NS);
    prefixes.put("xsd", Xsd.NS);
    return Collections.unmodifiableMap(prefixes);
  }
}

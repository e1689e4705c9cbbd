package net.sisternet.registry.core.rdf;

import java.util.Locale;

/**
 * A literal of RDF 1.1.
 *
 * @param lexical the lexical form, kept as it was written
 * @param datatype the datatype IRI; {@code rdf:langString} exactly when there is a language
 * @param language the language tag in lower case, or the empty string
 */
public record Literal(String lexical, String datatype, String language) implements Term {

  public static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";
  public static final String RDF_LANG_STRING =
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

  /** Lower-cases the language tag, so that equal literals have equal bytes. */
  public Literal {
    language = language.toLowerCase(Locale.ROOT);
    if (language.isEmpty() == datatype.equals(RDF_LANG_STRING)) {
      throw new IllegalArgumentException("rdf:langString goes with a language, and only then");
    }
    boolean usual = datatype.equals(XSD_STRING) || datatype.equals(RDF_LANG_STRING);
    if (!usual && !Iri.isIri(datatype)) {
      throw new IllegalArgumentException("a datatype is an IRI: " + datatype);
    }
  }

  /** A plain string. */
  public static Literal string(String lexical) {
    return new Literal(lexical, XSD_STRING, "");
  }

  /** A literal of the given datatype. */
  public static Literal typed(String lexical, String datatype) {
    return new Literal(lexical, datatype, "");
  }

  /** A text in a language. */
  public static Literal text(String lexical, String language) {
    return new Literal(lexical, RDF_LANG_STRING, language);
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('"');
    NTriples.escape(lexical, out);
    out.append('"');
    if (!language.isEmpty()) {
      out.append('@').append(language);
    } else if (!datatype.equals(XSD_STRING)) {
      out.append("^^<").append(datatype).append('>');
    }
  }
}

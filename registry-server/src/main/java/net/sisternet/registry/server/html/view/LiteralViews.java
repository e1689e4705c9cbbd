package net.sisternet.registry.server.html.view;

import java.util.Set;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Xsd;

/** Literals as one reader writes them. */
final class LiteralViews {

  private static final Set<String> DATES = Set.of("gYear", "gYearMonth", "date", "dateTime");
  private static final Set<String> NUMBERS =
      Set.of("decimal", "integer", "long", "int", "short", "double", "float", "nonNegativeInteger");

  private final Reader reader;

  LiteralViews(Reader reader) {
    this.reader = reader;
  }

  /** A literal without a language. */
  Value show(String property, Literal literal) {
    String text = literal.lexical();
    String type =
        literal.datatype().startsWith(Xsd.NS) ? literal.datatype().substring(Xsd.NS.length()) : "";
    if (property.equals(SchemaOrg.EMAIL) && text.matches("[^\\s@:/?]+@[^\\s@:/?]+")) {
      return new Value.Link(Phrase.own(text), "mailto:" + text, true, "");
    }
    if (property.equals(SchemaOrg.CONTACT_TYPE)) {
      return own(purpose(text));
    }
    if (DATES.contains(type)) {
      return own(reader.times().partial(text));
    }
    if (NUMBERS.contains(type)) {
      return own(reader.amounts().number(text));
    }
    return switch (type) {
      case "duration" -> own(duration(property, text));
      case "boolean" -> own(reader.say("1".equals(text) || "true".equals(text) ? "yes" : "no"));
      case "anyURI" -> address(text);
      default -> own(text);
    };
  }

  /** Words that the form suggests are said in the reader's language, others as they stand. */
  private String purpose(String text) {
    return switch (text) {
      case "coordinator" -> reader.say("contact.for.coordinator");
      case "membership" -> reader.say("contact.for.membership");
      case "invitation" -> reader.say("contact.for.invitation");
      default -> text;
    };
  }

  private String duration(String property, String text) {
    return switch (property) {
      case SchemaOrg.REPEAT_FREQUENCY -> reader.times().every(text);
      case SchemaOrg.BILLING_DURATION -> reader.times().per(text);
      default -> reader.times().lasting(text);
    };
  }

  /** A link where a browser may be sent there, else the bare text. */
  static Value address(String iri) {
    return Paths.findSafe(iri)
        .<Value>map(safe -> new Value.Link(Phrase.own(shortForm(safe)), safe, true, ""))
        .orElse(new Value.Code(iri));
  }

  private static String shortForm(String iri) {
    String bare = iri.replaceFirst("^(https?://|mailto:)", "");
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static Value own(String text) {
    return new Value.Words(Phrase.own(text), java.util.List.of());
  }
}

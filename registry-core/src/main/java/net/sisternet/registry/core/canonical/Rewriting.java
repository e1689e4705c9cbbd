package net.sisternet.registry.core.canonical;

import java.util.regex.Pattern;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.BlankNode;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;

/**
 * What changes in single terms: schema.org has one namespace, the placeholder of a record without a
 * name becomes the record, and text that no canonical line can hold is refused.
 */
final class Rewriting {

  private static final String SECURE_SCHEMA_ORG = "https://schema.org/";
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{1,8}(?:-[a-z0-9]{1,8})*");

  private final RecordIri record;
  private final String placeholder;

  Rewriting(RecordIri record) {
    this.record = record;
    this.placeholder =
        record.value().substring(0, record.value().length() - record.slug().length());
  }

  Triple apply(Triple triple) {
    var subject = (Resource) term(triple.subject());
    Iri predicate = iri(triple.predicate());
    Term object = term(triple.object());
    var changed = new Triple(subject, predicate, object);
    return changed.equals(triple) ? triple : changed;
  }

  private Term term(Term term) {
    if (term instanceof Iri iri) {
      return iri(iri);
    }
    return term instanceof Literal literal ? literal(literal) : (BlankNode) term;
  }

  private Iri iri(Iri iri) {
    String value = iri.value();
    if (value.startsWith(SECURE_SCHEMA_ORG)) {
      return new Iri(schemaOrg(value));
    }
    boolean here =
        value.startsWith(placeholder)
            && (value.length() == placeholder.length()
                || value.charAt(placeholder.length()) == '#');
    return here ? new Iri(record.value() + value.substring(placeholder.length())) : iri;
  }

  private static Literal literal(Literal literal) {
    if (!literal.language().isEmpty() && !LANGUAGE.matcher(literal.language()).matches()) {
      throw refused("canonical.language", literal.language());
    }
    if (hasLoneSurrogate(literal.lexical())) {
      throw refused("canonical.surrogate", "");
    }
    return literal.datatype().startsWith(SECURE_SCHEMA_ORG)
        ? Literal.typed(literal.lexical(), schemaOrg(literal.datatype()))
        : literal;
  }

  private static String schemaOrg(String iri) {
    return "http" + iri.substring("https".length());
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static RegistryException refused(String key, String value) {
    return new RegistryException(
        ProblemType.INVALID,
        Messages.text(key + ".reason"),
        java.util.List.of(FieldProblem.violation("", key, value)));
  }
}

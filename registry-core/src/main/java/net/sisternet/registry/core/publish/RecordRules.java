package net.sisternet.registry.core.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.wire.FieldNames;

/**
 * The rules that hold for every record whatever its shape: whose names it may use as subjects, no
 * terms of the log's own hypermedia, clean text, no person's address in a public field.
 */
public final class RecordRules {

  /** An LDES client reads hypermedia from any graph, so these would be obeyed. */
  private static final List<String> LOG_TERMS =
      List.of("https://w3id.org/tree#", "https://w3id.org/ldes#");

  /** From the last character before the at sign on: as much as is needed, and linear in time. */
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}0-9._%+-]@[\\p{L}0-9-]++\\.[\\p{L}0-9]");

  private static final String MAILTO = "mailto:";

  /** Where an address belongs: a role mailbox on a contact point. */
  private static final Set<String> MAILBOXES =
      Set.of("http://schema.org/email", "http://www.w3.org/2006/vcard/ns#hasEmail");

  private RecordRules() {}

  /** Everything that is wrong in a canonical graph. */
  public static List<FieldProblem> check(RecordIri record, Graph graph) {
    var problems = new ArrayList<FieldProblem>();
    for (Resource subject : graph.subjects()) {
      String iri = text(subject);
      if (!record.covers(iri)) {
        problems.add(FieldProblem.violation("id", "publish.outside", iri, record.value()));
      }
      if (isUnclean(iri)) {
        problems.add(unclean("id", iri));
      }
    }
    graph.triples().forEach(triple -> check(triple, problems));
    return problems;
  }

  private static void check(Triple triple, List<FieldProblem> problems) {
    String property = triple.predicate().value();
    String object = text(triple.object());
    String meaning = triple.object() instanceof Literal it ? it.datatype() : object;
    for (String iri : List.of(property, meaning)) {
      if (isLogTerm(iri)) {
        problems.add(FieldProblem.violation(FieldNames.of(property), "publish.log-term", iri));
      }
    }
    for (String text : List.of(property, object)) {
      if (isUnclean(text)) {
        problems.add(unclean(FieldNames.of(property), text));
      }
    }
    if (holdsAddress(triple.object()) && !MAILBOXES.contains(property)) {
      problems.add(FieldProblem.warning(FieldNames.of(property), "publish.email", object));
    }
  }

  private static boolean isLogTerm(String iri) {
    for (String term : LOG_TERMS) {
      if (iri.startsWith(term)) {
        return true;
      }
    }
    return false;
  }

  private static FieldProblem unclean(String field, String text) {
    var shown = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isUnclean(text.charAt(i))) {
        shown.setCharAt(i, '\uFFFD');
      }
    }
    return FieldProblem.violation(field, "publish.unclean", shown.toString());
  }

  private static boolean isUnclean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnclean(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Control characters other than line feed, carriage return and tab; bidirectional marks and
   * overrides; code points that are no characters, which XML cannot hold.
   */
  private static boolean isUnclean(int c) {
    if (c < 0xA0) {
      return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c >= 0xFFFE;
  }

  private static boolean holdsAddress(Term object) {
    return object instanceof Literal literal
        ? literal.lexical().indexOf('@') >= 0 && EMAIL.matcher(literal.lexical()).find()
        : isMailbox(text(object));
  }

  /** A scheme has no case (RFC 3986, section 3.1). */
  private static boolean isMailbox(String iri) {
    return iri.indexOf(':') == MAILTO.length() - 1
        && iri.regionMatches(true, 0, MAILTO, 0, MAILTO.length());
  }

  private static String text(Term term) {
    if (term instanceof Literal literal) {
      return literal.lexical();
    }
    return term instanceof Iri iri ? iri.value() : term.toNTriples();
  }
}

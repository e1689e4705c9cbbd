package net.sisternet.registry.core.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
final class RecordRules {

  /** An LDES client reads hypermedia from any graph, so these would be obeyed. */
  private static final List<String> LOG_TERMS =
      List.of("https://w3id.org/tree#", "https://w3id.org/ldes#");

  /** Control characters other than line feed, carriage return and tab; bidirectional overrides. */
  private static final Pattern UNCLEAN =
      Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]|[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]");

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+");

  /** Where an address belongs: a role mailbox on a contact point. */
  private static final Set<String> MAILBOXES =
      Set.of("http://schema.org/email", "http://www.w3.org/2006/vcard/ns#hasEmail");

  private RecordRules() {}

  /** Everything that is wrong in a canonical graph. */
  static List<FieldProblem> check(RecordIri record, Graph graph) {
    var problems = new ArrayList<FieldProblem>();
    for (Resource subject : graph.subjects()) {
      if (subject instanceof Iri iri && !record.covers(iri.value())) {
        problems.add(FieldProblem.violation("id", "publish.outside", iri.value(), record.value()));
      }
    }
    graph
        .triples()
        .forEach(
            triple -> {
              logTerms(triple).forEach(problems::add);
              if (triple.object() instanceof Literal literal) {
                text(triple, literal, problems);
              }
            });
    return problems;
  }

  private static Stream<FieldProblem> logTerms(Triple triple) {
    return Stream.of((Term) triple.predicate(), triple.object())
        .filter(
            term -> term instanceof Iri iri && LOG_TERMS.stream().anyMatch(iri.value()::startsWith))
        .map(term -> ((Iri) term).value())
        .map(
            iri ->
                FieldProblem.violation(
                    FieldNames.of(triple.predicate().value()), "publish.log-term", iri));
  }

  private static void text(Triple triple, Literal literal, List<FieldProblem> problems) {
    String field = FieldNames.of(triple.predicate().value());
    if (UNCLEAN.matcher(literal.lexical()).find()) {
      problems.add(
          FieldProblem.violation(
              field, "publish.unclean", UNCLEAN.matcher(literal.lexical()).replaceAll("\uFFFD")));
    }
    if (!MAILBOXES.contains(triple.predicate().value())
        && EMAIL.matcher(literal.lexical()).find()) {
      problems.add(FieldProblem.warning(field, "publish.email", literal.lexical()));
    }
  }
}

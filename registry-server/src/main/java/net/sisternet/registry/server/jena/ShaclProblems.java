package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.vocab.Prefixes;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.path.P_Link;

/** Turns the results of SHACL into problems that an author of JSON or a form understands. */
final class ShaclProblems {

  private static final String NODE_CONSTRAINT = "NodeConstraintComponent";

  /** The sentence for each constraint whose shape says nothing itself. */
  private static final Map<String, String> GENERIC =
      Map.ofEntries(
          Map.entry("MinCountConstraintComponent", "missing"),
          Map.entry("QualifiedMinCountConstraintComponent", "missing"),
          Map.entry("MaxCountConstraintComponent", "too-many"),
          Map.entry("QualifiedMaxCountConstraintComponent", "too-many"),
          Map.entry("UniqueLangConstraintComponent", "one-per-language"),
          Map.entry("DatatypeConstraintComponent", "datatype"),
          Map.entry("NodeKindConstraintComponent", "node-kind"),
          Map.entry("ClassConstraintComponent", "class"),
          Map.entry("PatternConstraintComponent", "pattern"),
          Map.entry("MinLengthConstraintComponent", "length"),
          Map.entry("MaxLengthConstraintComponent", "length"),
          Map.entry("MinInclusiveConstraintComponent", "range"),
          Map.entry("MaxInclusiveConstraintComponent", "range"),
          Map.entry("MinExclusiveConstraintComponent", "range"),
          Map.entry("MaxExclusiveConstraintComponent", "range"),
          Map.entry("InConstraintComponent", "not-in-list"),
          Map.entry("HasValueConstraintComponent", "not-in-list"));

  private final ShapeTexts texts;
  private final FieldPaths paths;
  private final RecordIri record;

  ShaclProblems(ShapeTexts texts, FieldPaths paths, RecordIri record) {
    this.texts = texts;
    this.paths = paths;
    this.record = record;
  }

  List<FieldProblem> of(Collection<ReportEntry> entries) {
    var seen = new HashSet<List<Object>>();
    var problems = new ArrayList<FieldProblem>();
    for (ReportEntry entry : entries) {
      if (has(entry, Severity.Info) || isCascade(entry, entries)) {
        continue;
      }
      FieldProblem problem = problem(entry);
      if (seen.add(List.of(problem.field(), problem.reason(), problem.value()))) {
        problems.add(problem);
      }
    }
    return problems;
  }

  /** A nested thing that is wrong makes its parent wrong; what is said of the thing is enough. */
  private boolean isCascade(ReportEntry entry, Collection<ReportEntry> all) {
    Node value = entry.value();
    if (!component(entry).equals(NODE_CONSTRAINT)
        || value == null
        || !value.isURI()
        || !record.covers(value.getURI())) {
      return false;
    }
    String nested = paths.of(value.getURI());
    return all.stream()
        .filter(other -> other.focusNode().isURI())
        .map(other -> paths.of(other.focusNode().getURI()))
        .anyMatch(path -> path.equals(nested) || path.startsWith(nested + '.'));
  }

  private FieldProblem problem(ReportEntry entry) {
    String key = "shacl." + GENERIC.getOrDefault(component(entry), "other");
    Text reason = texts.findMessage(entry.source()).orElseGet(() -> Messages.text(key + ".reason"));
    Text remedy =
        texts.findDescription(entry.source()).orElseGet(() -> Messages.text(key + ".remedy"));
    return new FieldProblem(
        field(entry),
        reason,
        remedy,
        value(entry),
        has(entry, Severity.Warning)
            ? FieldProblem.Severity.WARNING
            : FieldProblem.Severity.VIOLATION);
  }

  private String field(ReportEntry entry) {
    String focus = text(entry.focusNode());
    return entry.resultPath() instanceof P_Link link
        ? paths.of(focus, link.getNode().getURI())
        : paths.of(focus);
  }

  private static String value(ReportEntry entry) {
    Node value = entry.value();
    if (value == null) {
      return "";
    }
    return value.isURI() ? Prefixes.compact(value.getURI()) : text(value);
  }

  private static String text(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
  }

  private static boolean has(ReportEntry entry, Severity severity) {
    return entry.severity().level().equals(severity.level());
  }

  private static String component(ReportEntry entry) {
    String iri = entry.sourceConstraintComponent().getURI();
    return iri.substring(iri.indexOf('#') + 1);
  }
}

package net.sisternet.registry.core.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;

/**
 * The plain fields of a record that anyone may suggest to change: names, descriptions, web address,
 * and how to reach it. Pure.
 */
public final class Suggestible {

  private static final String IT = "it";
  private static final int LONGEST = 10_000;
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
  private static final List<String> TEXTS = List.of(Skos.PREF_LABEL, SchemaOrg.DESCRIPTION);
  private static final List<String> CONTACTS = List.of(SchemaOrg.EMAIL, SchemaOrg.TELEPHONE);

  private Suggestible() {}

  /** What {@code graph} says in these fields, each once; a field without a value is there too. */
  public static List<SuggestedChange> of(RecordIri record, Graph graph) {
    var fields = new ArrayList<SuggestedChange>();
    for (String property : TEXTS) {
      for (String language : languages(record, graph)) {
        fields.add(field(record, graph, IT, property, language));
      }
    }
    fields.add(field(record, graph, IT, Foaf.HOMEPAGE, ""));
    graph
        .objects(record.thing(), SchemaOrg.CONTACT_POINT_PROPERTY)
        .filter(point -> point instanceof Iri iri && record.covers(iri.value()))
        .map(point -> fragment((Iri) point))
        .forEach(
            fragment ->
                CONTACTS.forEach(
                    property -> fields.add(field(record, graph, fragment, property, ""))));
    return List.copyOf(fields);
  }

  /**
   * The state {@code graph} with these changes.
   *
   * @throws RegistryException of type {@code STALE} if it does not say any more what was to be
   *     changed
   */
  public static Graph apply(RecordIri record, Graph graph, List<SuggestedChange> changes) {
    Graph changed = graph;
    for (SuggestedChange change : changes) {
      Iri subject = record.fragment(change.fragment());
      SuggestedChange now =
          field(record, changed, change.fragment(), change.property(), change.language());
      if (!now.before().equals(change.before())) {
        throw new RegistryException(ProblemType.STALE, "case.changed", now.before());
      }
      List<Triple> kept =
          changed
              .triples()
              .filter(triple -> !isValue(triple, subject, change.property(), change.language()))
              .toList();
      changed = new Graph(kept);
      if (!change.after().isEmpty()) {
        changed =
            changed.with(List.of(new Triple(subject, new Iri(change.property()), term(change))));
      }
    }
    return changed;
  }

  private static SuggestedChange field(
      RecordIri record, Graph graph, String fragment, String property, String language) {
    String value =
        graph
            .triples()
            .filter(it -> isValue(it, record.fragment(fragment), property, language))
            .map(it -> text(it.object()))
            .findFirst()
            .orElse("");
    return new SuggestedChange(fragment, property, language, value, value);
  }

  private static boolean isValue(Triple triple, Iri subject, String property, String language) {
    return triple.subject().equals(subject)
        && triple.predicate().value().equals(property)
        && (triple.object() instanceof Literal literal
            ? literal.language().equals(language)
            : language.isEmpty());
  }

  private static Set<String> languages(RecordIri record, Graph graph) {
    var languages = new TreeSet<String>();
    TEXTS.forEach(
        property ->
            graph
                .objects(record.thing(), property)
                .filter(Literal.class::isInstance)
                .forEach(text -> languages.add(((Literal) text).language())));
    return languages;
  }

  private static Term term(SuggestedChange change) {
    if (!change.language().isEmpty()) {
      return Literal.text(change.after(), change.language());
    }
    if (change.property().equals(Foaf.HOMEPAGE)) {
      return new Iri(change.after());
    }
    return Literal.string(change.after());
  }

  private static String fragment(Iri iri) {
    return iri.value().substring(iri.value().indexOf('#') + 1);
  }

  private static String text(Term term) {
    String text =
        term instanceof Literal literal
            ? literal.lexical()
            : term instanceof Iri iri ? iri.value() : "";
    return plain(text);
  }

  /** Whether a field can hold what is suggested: a web address is one, and a mailbox. */
  public static boolean isPossible(SuggestedChange change) {
    String after = change.after();
    if (after.length() > LONGEST || after.codePoints().anyMatch(Suggestible::isUnseen)) {
      return false;
    }
    return after.isEmpty()
        || switch (change.property()) {
          case Foaf.HOMEPAGE -> WEB_ADDRESS.matcher(after).matches() && Iri.isIri(after);
          case SchemaOrg.EMAIL -> MailAddress.find(after).isPresent();
          default -> true;
        };
  }

  private static boolean isUnseen(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t';
  }

  /** A text as a form sends it back: one way of ending lines, no space around. */
  public static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}

package net.sisternet.registry.server.html.research;

import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;

/** Single values of an answer: as they are, with a name where the vocabulary has one. */
public final class Cells {

  private static final Set<String> NUMBERS =
      Set.of(
          "integer",
          "decimal",
          "double",
          "float",
          "int",
          "long",
          "short",
          "byte",
          "nonNegativeInteger",
          "positiveInteger");

  private final Home home;
  private final Labels labels;
  private final Paths paths;

  public Cells(Home home, Labels labels, Paths paths) {
    this.home = home;
    this.labels = labels;
    this.paths = paths;
  }

  /**
   * A value.
   *
   * @param name what the vocabulary calls it; empty text if it does not
   * @param text the value itself, IRIs in short
   * @param href where it leads; empty if nowhere
   * @param lang the language of the text; empty if it has none or the page's own
   * @param number whether it stands on the right
   */
  record Cell(Phrase name, String text, String href, String lang, boolean number) {
    static final Cell EMPTY = new Cell(Phrase.own(""), "", "", "", false);
  }

  Cell cell(Optional<Term> value, Reader reader) {
    Term term = value.orElse(null);
    if (term instanceof Iri iri) {
      return iri(iri.value(), reader);
    }
    if (term instanceof Literal literal) {
      String lang = literal.language();
      return new Cell(
          Phrase.own(""),
          literal.lexical(),
          "",
          lang.equals(reader.language().tag()) ? "" : lang,
          isNumber(term));
    }
    return term == null ? Cell.EMPTY : new Cell(Phrase.own(""), term.toNTriples(), "", "", false);
  }

  /** What a chart writes beside a bar: the name or the value itself. */
  Phrase label(Optional<Term> value, Reader reader) {
    Cell cell = cell(value, reader);
    return cell.name().text().isEmpty() ? new Phrase(cell.text(), cell.lang()) : cell.name();
  }

  /** The same where the name alone would not tell it from another: with the value itself. */
  Phrase exact(Optional<Term> value, Reader reader) {
    Cell cell = cell(value, reader);
    return cell.name().text().isEmpty()
        ? label(value, reader)
        : new Phrase(cell.name().text() + " (" + cell.text() + ')', cell.name().lang());
  }

  static boolean isNumber(Term term) {
    return term instanceof Literal literal
        && literal.datatype().startsWith(Xsd.NS)
        && NUMBERS.contains(literal.datatype().substring(Xsd.NS.length()));
  }

  private Cell iri(String iri, Reader reader) {
    Optional<String> record =
        RecordNames.findRecord(iri, home)
            .map(it -> paths.record(it) + iri.substring(it.value().length()));
    Phrase name = record.isPresent() ? Phrase.own("") : name(iri, reader);
    String text = home.holds(iri) ? iri.substring(home.base().length() + 1) : Prefixes.compact(iri);
    return new Cell(name, text, record.orElseGet(() -> address(iri)), "", false);
  }

  private Phrase name(String iri, Reader reader) {
    return labels
        .findConcept(iri, reader)
        .or(() -> labels.findClass(iri, reader).map(Phrase::own))
        .or(() -> labels.findProperty(iri, reader).map(Phrase::own))
        .orElse(Phrase.own(""));
  }

  private String address(String iri) {
    if (labels.findConcept(iri, Reader.ENGLISH).isPresent()) {
      return paths.of(labels.page(iri));
    }
    return iri.startsWith(Sn.NS)
        ? paths.of("/vocab/terms/" + Prefixes.compact(iri))
        : Paths.findSafe(iri).orElse("");
  }
}

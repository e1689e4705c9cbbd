package net.sisternet.registry.server.html.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/** Single statements of one version of a record, in plain words. */
final class Statements {

  private final Shown record;
  private final RecordIri iri;
  private final Reader reader;

  Statements(Shown record, RecordIri iri, Reader reader) {
    this.record = record;
    this.iri = iri;
    this.reader = reader;
  }

  /** What this version says and {@code other} does not. */
  List<Difference.Statement> notIn(Graph other) {
    Set<Triple> known = other.triples().collect(Collectors.toSet());
    return record
        .graph()
        .triples()
        .filter(triple -> !known.contains(triple))
        .filter(triple -> !ThingViews.SILENT.contains(triple.predicate().value()))
        .map(this::statement)
        .toList();
  }

  private Difference.Statement statement(Triple triple) {
    String property = triple.predicate().value();
    return new Difference.Statement(
        about(triple.subject()), record.label(property, reader), value(property, triple.object()));
  }

  private String about(Resource subject) {
    if (subject.equals(record.thing())) {
      return "";
    }
    if (subject.equals(iri.iri())) {
      return reader.say("record.itself");
    }
    return subject instanceof Iri part ? called(part).text() : "";
  }

  /** What a part is called, else what it is; by its anchor too where another is the same. */
  private Phrase called(Iri part) {
    Phrase name = record.name(part, reader);
    if (!name.text().isEmpty()) {
      return name;
    }
    String type = type(part);
    if (type.isEmpty()) {
      return Phrase.own(record.anchor(part));
    }
    long alike =
        record.graph().subjects().stream()
            .filter(it -> it instanceof Iri other && type(other).equals(type))
            .count();
    return Phrase.own(alike == 1 ? type : type + ' ' + record.anchor(part));
  }

  private String type(Iri part) {
    return record.type(part, record.findForm(part, ""), reader);
  }

  private Value value(String property, Term object) {
    if (object instanceof Literal literal) {
      return literal.language().isEmpty()
          ? new LiteralViews(reader).show(property, literal)
          : new Value.Words(reader.phrase(literal.lexical(), literal.language()), List.of());
    }
    if (object instanceof Iri target) {
      return record.isPart(target)
          ? new Value.Words(called(target), List.of())
          : record.reference(property, target.value());
    }
    return new Value.Words(Phrase.own(""), List.of());
  }
}

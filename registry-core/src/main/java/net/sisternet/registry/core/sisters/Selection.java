package net.sisternet.registry.core.sisters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;

/**
 * Which records of a sister are shown. All that is said must hold; of several values of one sort
 * one is enough. What is left out is still mirrored, counted and verified.
 *
 * @param kinds names of kinds, e.g. {@code network}; empty for all
 * @param areas IRIs of areas; a record of an area inside one of them is shown too; empty for all
 * @param languages IRIs of working languages; a record that names none is shown; empty for all
 */
public record Selection(List<String> kinds, List<String> areas, List<String> languages) {

  /** All records. */
  public static final Selection EVERYTHING = new Selection(List.of(), List.of(), List.of());

  /** Throws {@link IllegalArgumentException} with a sentence for an operator. */
  public Selection {
    kinds = List.copyOf(kinds);
    areas = List.copyOf(areas);
    languages = List.copyOf(languages);
    for (String kind : kinds) {
      if (Kinds.findByName(kind).isEmpty()) {
        throw new IllegalArgumentException("There is no kind of record called " + kind + ".");
      }
    }
    Stream.concat(areas.stream(), languages.stream())
        .filter(it -> !Iri.isIri(it))
        .forEach(
            it -> {
              throw new IllegalArgumentException("Not the IRI of an area or language: " + it);
            });
  }

  /**
   * A selection as people write it: areas and languages as IRIs or in short, e.g. {@code nuts:DEF}.
   *
   * @throws RegistryException of type {@code INVALID} with each value that is none
   */
  public static Selection named(List<String> kinds, List<String> areas, List<String> languages) {
    var wrong = new ArrayList<FieldProblem>();
    for (String kind : kinds) {
      if (Kinds.findByName(kind).isEmpty()) {
        String all = Kinds.all().stream().map(Kind::name).collect(Collectors.joining(", "));
        wrong.add(FieldProblem.violation("selection.kinds", "sister.select-kind", kind, all));
      }
    }
    List<String> inAreas = iris("selection.areas", areas, wrong);
    List<String> inLanguages = iris("selection.languages", languages, wrong);
    if (!wrong.isEmpty()) {
      throw new RegistryException(
          ProblemType.INVALID, Messages.text("sister.select", wrong.get(0).value()), wrong);
    }
    return new Selection(kinds, inAreas, inLanguages);
  }

  private static List<String> iris(String field, List<String> names, List<FieldProblem> wrong) {
    var iris = new ArrayList<String>();
    for (String name : names) {
      String iri = Prefixes.findIri(name).orElse(name);
      if (Iri.isIri(iri) && iri.contains("://")) {
        iris.add(iri);
      } else {
        wrong.add(FieldProblem.violation(field, "sister.select-iri", name));
      }
    }
    return iris;
  }

  /** Whether nothing is left out. */
  public boolean isEverything() {
    return equals(EVERYTHING);
  }

  /** All that is selected by: classes of records, areas and languages. */
  public List<Iri> iris() {
    Stream<String> classes =
        kinds.stream().flatMap(it -> Kinds.findByName(it).stream()).map(Kind::type);
    return Stream.of(classes, areas.stream(), languages.stream())
        .flatMap(it -> it)
        .map(Iri::new)
        .toList();
  }

  /** Whether {@code record}, which says {@code graph}, is shown. */
  public boolean includes(RecordIri record, Graph graph, Thesaurus thesaurus) {
    return includesKind(record)
        && meets(areas, record, graph, SchemaOrg.AREA_SERVED, thesaurus::withBroader)
        && (languages.isEmpty()
            || graph.findObject(record.thing(), Dct.LANGUAGE).isEmpty()
            || meets(languages, record, graph, Dct.LANGUAGE, List::of));
  }

  /** The selection as lines of a sort and a value, for stores. */
  public String lines() {
    var lines = new ArrayList<String>();
    kinds.forEach(it -> lines.add("kind " + it));
    areas.forEach(it -> lines.add("area " + it));
    languages.forEach(it -> lines.add("language " + it));
    return String.join("\n", lines);
  }

  /** What {@link #lines} wrote. */
  public static Selection of(String lines) {
    return new Selection(values(lines, "kind"), values(lines, "area"), values(lines, "language"));
  }

  private static List<String> values(String lines, String sort) {
    return lines
        .lines()
        .filter(it -> it.startsWith(sort + ' '))
        .map(it -> it.substring(sort.length() + 1))
        .toList();
  }

  private boolean includesKind(RecordIri record) {
    return kinds.isEmpty()
        || Kinds.findByPath(record.path()).map(it -> kinds.contains(it.name())).orElse(false);
  }

  private static boolean meets(
      List<String> wanted,
      RecordIri record,
      Graph graph,
      String property,
      Function<String, Iterable<String>> wider) {
    if (wanted.isEmpty()) {
      return true;
    }
    return graph
        .objects(record.thing(), property)
        .filter(Iri.class::isInstance)
        .anyMatch(
            it -> {
              for (String iri : wider.apply(((Iri) it).value())) {
                if (wanted.contains(iri)) {
                  return true;
                }
              }
              return false;
            });
  }
}

package net.sisternet.registry.server.html.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.core.drafts.FieldKind;
import net.sisternet.registry.core.log.OwnRecords;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.sisters.AlikeFinder;
import net.sisternet.registry.core.sisters.LookAlikes;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.SheetRow.State;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * Says of each row of a spreadsheet what would become of it. Nothing is kept. A row that looks like
 * a network of the author's own changes it, so that a list can be brought again. Any thread.
 */
final class SheetRows {

  private static final Kind KIND = Kinds.NETWORK;

  /** Those that the search may not know yet: a whole sheet that was published a moment ago. */
  private static final int NEWEST_OWN = SheetReader.MOST_ROWS;

  private final RegisterPorts ports;
  private final OwnRecords own;
  private final AlikeFinder alike;
  private final ChoiceLists choices;
  private final DraftChecks checks;

  SheetRows(RegisterPorts ports, OwnRecords own, AlikeFinder alike, ChoiceLists choices) {
    this.ports = ports;
    this.own = own;
    this.alike = alike;
    this.choices = choices;
    this.checks = new DraftChecks(ports.drafts());
  }

  /**
   * What would become of {@code rows}.
   *
   * @param columns what each column is; none for one that is left out
   * @param common answers for every row that has none of its own
   */
  List<SheetRow> of(
      Author author,
      List<List<String>> rows,
      List<Optional<SheetColumn>> columns,
      Answers common,
      Reader reader) {
    var known = new LookAlikes(ports.thesaurus());
    for (RecordHead head : own.ownedBy(author.account(), 0, NEWEST_OWN)) {
      if (!head.withdrawn() && head.record().path().equals(KIND.path())) {
        ports
            .heads()
            .findVersion(head.record(), head.version())
            .flatMap(it -> it.payload().map(Payload::graph))
            .ifPresent(graph -> known.know(head.record(), graph));
      }
    }
    var result = new ArrayList<SheetRow>();
    Set<RecordIri> taken = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      SheetRow row = row(author, i, answers(rows.get(i), columns, common, reader), known, reader);
      boolean twice =
          row.record().filter(it -> row.state() != State.ALIKE).isPresent()
              && !taken.add(row.record().get());
      result.add(twice ? row.wrong(reader.say("register.sheet.twice")) : row);
    }
    return result;
  }

  private Answers answers(
      List<String> cells, List<Optional<SheetColumn>> columns, Answers common, Reader reader) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      String cell = cells.get(i);
      columns.get(i).filter(it -> !cell.isBlank()).ifPresent(it -> take(it, cell, values, reader));
    }
    common
        .values()
        .forEach(
            (path, all) -> {
              boolean there = values.keySet().stream().anyMatch(it -> Answers.top(it).equals(path));
              if (!there) {
                values.put(path, all);
              }
            });
    return new Answers(values);
  }

  private void take(
      SheetColumn column, String cell, Map<String, List<String>> values, Reader reader) {
    String path = column.path();
    switch (FieldKind.of(column.field())) {
      case CHOICE, CHOICES -> choose(column, cell, values, reader);
      case NUMBER -> values.put(path, List.of(TypedValues.number(cell, reader.language())));
      case DATE -> values.put(path, List.of(TypedValues.date(cell)));
      case ADDRESSES ->
          values.put(path, cell.lines().map(String::strip).map(TypedValues::address).toList());
      default -> values.put(path, List.of(cell));
    }
    for (int dot = path.indexOf(".1."); dot >= 0; dot = path.indexOf(".1.", dot + 1)) {
      values.putIfAbsent(path.substring(0, dot + 2) + '.' + Answers.ID, List.of(Question.Part.NEW));
    }
    if (path.endsWith(".price")) {
      String fee = path.substring(0, path.lastIndexOf('.'));
      values.putIfAbsent(fee + ".priceCurrency", List.of(reader.say("register.currency")));
      values.putIfAbsent(fee + ".billingDuration", List.of("P1Y"));
    }
  }

  private void choose(
      SheetColumn column, String cell, Map<String, List<String>> values, Reader reader) {
    var found = new ArrayList<String>();
    Optional<String> whole = choices.find(column.field(), cell, reader);
    if (whole.isPresent()) {
      found.add(whole.get());
    } else {
      for (String word : cell.split("[;,|\\n]", -1)) {
        if (!word.isBlank()) {
          Optional<String> one = choices.find(column.field(), word, reader);
          one.ifPresent(found::add);
          if (one.isEmpty()) {
            values.put(column.path() + '.' + StepForm.TYPED, List.of(word.strip()));
          }
        }
      }
    }
    values.put(column.path(), found);
  }

  private SheetRow row(Author author, int index, Answers answers, LookAlikes known, Reader reader) {
    Locale locale = reader.language().locale();
    int number = index + 2;
    Draft draft =
        Draft.begun(
            new DraftId("%032x".formatted(index + 1)), author.account(), KIND.name(), answers);
    String name = DraftLinks.title(draft, reader).text();
    try {
      RecordIri record = ports.drafts().record(draft, locale);
      Graph graph = ports.drafts().graph(draft, locale);
      List<LookAlikes.Pair> others = alike.find(record, graph);
      Optional<RecordIri> same =
          Stream.concat(known.find(record, graph).stream(), others.stream().filter(isOf(author)))
              .map(LookAlikes.Pair::ours)
              .findFirst();
      if (same.isPresent()) {
        return change(author, number, name, same.get(), draft, reader);
      }
      List<String> faults = faults(author, draft, reader);
      if (!faults.isEmpty()) {
        return new SheetRow(number, name, State.WRONG, Optional.empty(), faults, draft);
      }
      if (!others.isEmpty()) {
        return new SheetRow(
            number, name, State.ALIKE, Optional.of(others.get(0).ours()), List.of(), draft);
      }
      known.know(placeholder(number), moved(graph, record, placeholder(number)));
      return new SheetRow(number, name, State.NEW, Optional.empty(), List.of(), draft);
    } catch (RegistryException e) {
      return new SheetRow(
          number, name, State.WRONG, Optional.empty(), List.of(reader.say(e.detail())), draft);
    }
  }

  private Predicate<LookAlikes.Pair> isOf(Author author) {
    return pair ->
        ports.home().holds(pair.ours().value())
            && ports
                .heads()
                .find(pair.ours())
                .filter(head -> !head.withdrawn() && head.owner().equals(author.account()))
                .isPresent();
  }

  /** A row before this one, which has no address yet. */
  private RecordIri placeholder(int row) {
    return ports.home().record(KIND, "row-" + row + "-of-this-sheet");
  }

  private static Graph moved(Graph graph, RecordIri from, RecordIri to) {
    return graph.map(
        it ->
            it.subject().equals(from.thing())
                ? new net.sisternet.registry.core.rdf.Triple(
                    to.thing(), it.predicate(), it.object())
                : it);
  }

  private SheetRow change(
      Author author, int number, String name, RecordIri record, Draft draft, Reader reader) {
    Optional<RecordHead> head = ports.heads().find(record);
    if (head.isEmpty()) {
      return new SheetRow(
          number,
          name,
          State.WRONG,
          Optional.empty(),
          List.of(reader.say("register.sheet.twice")),
          draft);
    }
    Answers before = ports.drafts().read(KIND, record, head.get().version()).answers();
    Draft changed =
        draft.changing(record, head.get().version()).with(merged(before, draft.answers()));
    if (new net.sisternet.registry.core.drafts.DraftMerge(before, before, changed.answers())
        .differences()
        .isEmpty()) {
      return new SheetRow(number, name, State.SAME, Optional.of(record), List.of(), changed);
    }
    List<String> faults = faults(author, changed, reader);
    return new SheetRow(
        number,
        name,
        faults.isEmpty() ? State.CHANGE : State.WRONG,
        Optional.of(record),
        faults,
        changed);
  }

  /** What the row says on top of what there is; the parts keep their names. */
  private static Answers merged(Answers before, Answers row) {
    Answers merged = before;
    for (Map.Entry<String, List<String>> answer : row.values().entrySet()) {
      boolean id = answer.getKey().endsWith('.' + Answers.ID);
      if (!id || before.all(answer.getKey()).isEmpty()) {
        merged = merged.with(answer.getKey(), answer.getValue());
      }
    }
    return merged;
  }

  private List<String> faults(Author author, Draft draft, Reader reader) {
    return checks.of(author, draft, reader.language().locale()).stream()
        .filter(DraftProblem::violation)
        .map(it -> reader.say(it.text()))
        .toList();
  }
}

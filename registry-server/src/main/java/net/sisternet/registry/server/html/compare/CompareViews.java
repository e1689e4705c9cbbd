package net.sisternet.registry.server.html.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.record.MeetingSchedule;
import net.sisternet.registry.core.record.MemberCount;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.server.html.compare.ComparedNetworks.Compared;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;

/** Networks side by side in the words of one reader. */
final class CompareViews {

  private static final int MOST_COUNTS = 3;

  private final Labels labels;
  private final Reader reader;

  CompareViews(Labels labels, Reader reader) {
    this.labels = labels;
    this.reader = reader;
  }

  /** A row: what is compared, and for each network what it says; an empty cell is not known. */
  record Row(String label, List<List<Phrase>> cells) {}

  /** The rows in which at least one of {@code networks} says something. */
  List<Row> rows(List<Compared> networks, OptionalInt headcount) {
    var costs = new Costs(reader);
    var rows = new ArrayList<Row>();
    String cost =
        headcount.isPresent()
            ? reader.say("compare.cost-for", headcount.getAsInt())
            : reader.say("compare.cost");
    add(rows, networks, cost, it -> costs.of(it, headcount));
    add(rows, networks, reader.say("compare.all-steps"), costs::steps);
    add(rows, networks, facet("purpose"), it -> concepts(it.purposes()));
    add(rows, networks, facet("type"), it -> concepts(it.classification()));
    add(rows, networks, facet("cadence"), this::meetings);
    add(rows, networks, facet("admission"), it -> concepts(it.findAdmission().stream().toList()));
    add(rows, networks, facet("area"), it -> concepts(it.areas()));
    add(rows, networks, reader.say("compare.members"), this::members);
    add(rows, networks, facet("subject"), it -> concepts(it.subjects()));
    add(rows, networks, facet("competence"), it -> concepts(it.competences()));
    add(rows, networks, facet("language"), it -> concepts(it.languages()));
    add(rows, networks, facet("coordination"), it -> concepts(it.coordination()));
    add(rows, networks, reader.say("compare.state"), this::state);
    return rows;
  }

  /** What a network is called. */
  Phrase name(Compared compared) {
    return reader.best(compared.network().names().texts());
  }

  private String facet(String parameter) {
    return reader.say("facet." + parameter);
  }

  private static void add(
      List<Row> rows, List<Compared> networks, String label, Function<Network, List<Phrase>> cell) {
    List<List<Phrase>> cells = networks.stream().map(it -> cell.apply(it.network())).toList();
    if (cells.stream().anyMatch(phrases -> !phrases.isEmpty())) {
      rows.add(new Row(label, cells));
    }
  }

  private List<Phrase> concepts(List<Iri> concepts) {
    return concepts.stream()
        .flatMap(concept -> labels.findConcept(concept.value(), reader).stream())
        .toList();
  }

  private List<Phrase> meetings(Network network) {
    return network.meetings().stream().flatMap(this::meeting).toList();
  }

  private Stream<Phrase> meeting(MeetingSchedule meeting) {
    return Stream.concat(
        meeting.findFrequency().stream().map(it -> Phrase.own(reader.times().every(it.text()))),
        meeting.findAttendance().stream()
            .flatMap(mode -> labels.findConcept(mode.value(), reader).stream()));
  }

  private List<Phrase> members(Network network) {
    return network.memberCounts().stream()
        .filter(count -> count.findValue().isPresent() && count.findPeriod().isPresent())
        .sorted(
            Comparator.comparing((MemberCount it) -> it.findPeriod().orElseThrow().lastDay())
                .reversed())
        .limit(MOST_COUNTS)
        .map(this::count)
        .toList();
  }

  private Phrase count(MemberCount count) {
    String basis =
        count
            .findBasis()
            .flatMap(it -> labels.findConcept(it.value(), reader))
            .map(Phrase::text)
            .orElse("");
    return Phrase.own(
        reader.say(
            "compare.count",
            count.findValue().orElseThrow(),
            basis,
            reader.times().partial(count.findPeriod().orElseThrow().text())));
  }

  private List<Phrase> state(Network network) {
    return network.document().findStatus().stream()
        .flatMap(status -> labels.findConcept(status.value(), reader).stream())
        .toList();
  }
}

package net.sisternet.registry.server.html.place;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Counted;
import net.sisternet.registry.core.record.PartialDate;
import net.sisternet.registry.core.region.Members;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordNames;

/** How many members the networks of a region have, and how that is known. Any thread. */
public final class MemberViews {

  /** So many of the largest networks are listed on a page; a program gets more. */
  private static final int MOST_ROWS = 100;

  private final Paths paths;
  private final Labels labels;
  private final Federation federation;
  private final RecordNames names;

  public MemberViews(Paths paths, Labels labels, Federation federation, RecordNames names) {
    this.paths = paths;
    this.labels = labels;
    this.federation = federation;
    this.names = names;
  }

  /**
   * The members of a region.
   *
   * @param total the number or the range in words
   * @param method how it was made, in sentences
   * @param rows the counts behind it
   */
  public record MembersView(String total, List<String> method, List<Row> rows) {}

  /**
   * One count.
   *
   * @param remark with which other network it is counted; may be empty
   */
  public record Row(
      Phrase name, String href, String members, Phrase basis, String period, String remark) {}

  /** What {@code report} knows. */
  public MembersView of(RegionReport report, Reader reader) {
    Members members = report.members();
    List<Counted> rows = members.counted().stream().limit(MOST_ROWS).toList();
    Map<RecordIri, Map<String, String>> called = names.of(records(rows, members));
    return new MembersView(
        total(members, reader),
        method(report, reader),
        rows.stream().map(count -> row(count, members, called, reader)).toList());
  }

  /** The number or the range in words. */
  public static String total(Members members, Reader reader) {
    if (members.said() == 0) {
      return reader.say("members.unknown");
    }
    return members.least() == members.most()
        ? reader.say("members.exact", members.most())
        : reader.say("members.range", members.least(), members.most());
  }

  private static List<String> method(RegionReport report, Reader reader) {
    Members members = report.members();
    if (members.said() == 0) {
      return List.of(reader.say("members.method.unknown", report.networks().total()));
    }
    String said =
        reader.say(
            "members.method.said",
            members.said(),
            members.said() + members.silent(),
            day(members.dates().get(0), reader),
            day(members.dates().get(1), reader));
    String overlap =
        members.least() == members.most()
            ? ""
            : reader.say("members.method.overlap", members.least(), members.most());
    String parts = members.parts().isEmpty() ? "" : reader.say("members.method.parts");
    String outdated =
        report.outdated() == 0 ? "" : reader.say("members.method.outdated", report.outdated());
    String added = reader.say("members.method.added", reader.times().instant(report.added()));
    String rows = members.said() <= MOST_ROWS ? "" : reader.say("members.method.rows", MOST_ROWS);
    return List.of(said, overlap, parts, outdated, reader.say("members.method.kinds"), added, rows)
        .stream()
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private static Set<RecordIri> records(List<Counted> rows, Members members) {
    var records = new HashSet<RecordIri>();
    for (Counted row : rows) {
      records.add(row.network());
      Optional.ofNullable(members.parts().get(row.network())).ifPresent(records::add);
    }
    return records;
  }

  private static String day(PartialDate date, Reader reader) {
    return reader.times().partial(date.text());
  }

  private Row row(
      Counted count, Members members, Map<RecordIri, Map<String, String>> called, Reader reader) {
    String number = reader.amounts().number(count.members());
    return new Row(
        name(count.network(), called, reader),
        href(count.network()),
        count.estimated() ? reader.say("members.about", number) : number,
        labels.findConcept(count.basis(), reader).orElse(Phrase.own("")),
        day(count.period(), reader),
        Optional.ofNullable(members.parts().get(count.network()))
            .map(whole -> reader.say("members.part-of", name(whole, called, reader).text()))
            .orElse(""));
  }

  private static Phrase name(
      RecordIri record, Map<RecordIri, Map<String, String>> called, Reader reader) {
    Map<String, String> names = called.getOrDefault(record, Map.of());
    return names.isEmpty() ? Phrase.own(record.slug()) : reader.best(names);
  }

  private String href(RecordIri record) {
    Optional<Home> home =
        Federation.findHome(federation.statuses(), record).map(SisterStatus::home);
    return home.map(it -> paths.copy(it, record)).orElseGet(() -> paths.record(record));
  }
}

package net.sisternet.registry.server.html.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.record.PartialDate;
import net.sisternet.registry.core.region.Counted;
import net.sisternet.registry.core.region.Members;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.registry.core.region.RegionReports;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;

/** How many members the networks of a region have, and how that is known. Any thread. */
public final class MemberViews {

  private final Paths paths;
  private final Labels labels;
  private final Federation federation;

  public MemberViews(Paths paths, Labels labels, Federation federation) {
    this.paths = paths;
    this.labels = labels;
    this.federation = federation;
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
    if (!report.complete()) {
      return new MembersView(
          reader.say("members.too-many"),
          List.of(
              reader.say(
                  "members.too-many.help", report.networks().total(), RegionReports.MOST_NETWORKS)),
          List.of());
    }
    return new MembersView(
        total(members, reader),
        method(report, reader),
        members.counted().stream().map(count -> row(count, members, reader)).toList());
  }

  /** The number or the range in words. */
  public static String total(Members members, Reader reader) {
    if (members.counted().isEmpty()) {
      return reader.say("members.unknown");
    }
    return members.least() == members.most()
        ? reader.say("members.exact", members.most())
        : reader.say("members.range", members.least(), members.most());
  }

  private static List<String> method(RegionReport report, Reader reader) {
    Members members = report.members();
    List<Counted> counted = members.counted();
    if (counted.isEmpty()) {
      return List.of(reader.say("members.method.unknown", report.networks().total()));
    }
    var dates = counted.stream().map(Counted::period).sorted(byDay()).toList();
    String said =
        reader.say(
            "members.method.said",
            counted.size(),
            counted.size() + members.silent(),
            day(dates.get(0), reader),
            day(dates.get(dates.size() - 1), reader));
    String overlap =
        members.least() == members.most()
            ? ""
            : reader.say("members.method.overlap", members.least(), members.most());
    String parts = members.parts().isEmpty() ? "" : reader.say("members.method.parts");
    String outdated =
        report.outdated() == 0 ? "" : reader.say("members.method.outdated", report.outdated());
    return List.of(said, overlap, parts, outdated, reader.say("members.method.kinds")).stream()
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private static Comparator<PartialDate> byDay() {
    return Comparator.comparing(PartialDate::lastDay);
  }

  private static String day(PartialDate date, Reader reader) {
    return reader.times().partial(date.text());
  }

  private Row row(Counted count, Members members, Reader reader) {
    String number = reader.amounts().number(count.members());
    return new Row(
        name(count, reader),
        href(count.network()),
        count.estimated() ? reader.say("members.about", number) : number,
        labels.findConcept(count.basis(), reader).orElse(Phrase.own("")),
        day(count.period(), reader),
        Optional.ofNullable(members.parts().get(count.network()))
            .map(whole -> reader.say("members.part-of", name(members, whole, reader)))
            .orElse(""));
  }

  private static String name(Members members, RecordIri network, Reader reader) {
    return members.counted().stream()
        .filter(count -> count.network().equals(network))
        .findFirst()
        .map(count -> name(count, reader).text())
        .orElse(network.slug());
  }

  private static Phrase name(Counted count, Reader reader) {
    return count.names().isEmpty()
        ? Phrase.own(count.network().slug())
        : reader.best(count.names());
  }

  private String href(RecordIri record) {
    Optional<Home> home =
        Federation.findHome(federation.statuses(), record).map(SisterStatus::home);
    return home.map(it -> paths.copy(it, record)).orElseGet(() -> paths.record(record));
  }
}

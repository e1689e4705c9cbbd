package net.sisternet.registry.server.html.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.registry.core.region.RegionReport.CompetenceRow;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Prefixes;

/** Which competences a region has and lacks, on each side of a border. Any thread. */
final class CompetenceViews {

  private final Paths paths;
  private final Labels labels;

  CompetenceViews(Paths paths, Labels labels) {
    this.paths = paths;
    this.labels = labels;
  }

  /**
   * Competences that have in common where they are.
   *
   * @param heading where
   * @param missing whether nobody has them
   * @param sides the heads of the columns, of sides on which somebody has one of them; empty if
   *     that is one side alone
   */
  record Group(String heading, boolean missing, List<String> sides, List<Row> rows) {}

  /** A competence, the list of those who have it, and how many they are on each side. */
  record Row(Phrase label, String href, List<String> counts) {}

  /** All groups that have something in them; first what all sides have, last what none has. */
  List<Group> of(RegionReport report, Reader reader) {
    int sides = report.sides().size();
    var groups = new ArrayList<Group>();
    if (sides == 1) {
      add(groups, report, reader.say("region.has"), row -> row.sidesThatHaveIt() == 1, reader);
    } else {
      add(
          groups,
          report,
          reader.say("region.all-sides"),
          row -> row.sidesThatHaveIt() == sides,
          reader);
      for (int side = 0; side < sides; side++) {
        int here = side;
        add(
            groups,
            report,
            reader.say("region.only", country(report, side, reader)),
            row -> row.sidesThatHaveIt() < sides && row.networks().get(here) > 0,
            reader);
      }
    }
    add(groups, report, reader.say("region.nowhere"), row -> row.sidesThatHaveIt() == 0, reader);
    return groups;
  }

  /** What a side of the border is called. */
  String country(RegionReport report, int side, Reader reader) {
    String country = report.region().sides().get(side).country();
    return labels.findConcept(country, reader).map(Phrase::text).orElse(country);
  }

  private void add(
      List<Group> groups,
      RegionReport report,
      String heading,
      Predicate<CompetenceRow> belongs,
      Reader reader) {
    List<CompetenceRow> rows = report.competences().stream().filter(belongs).toList();
    if (!rows.isEmpty()) {
      boolean missing = rows.get(0).sidesThatHaveIt() == 0;
      List<Integer> sides =
          IntStream.range(0, report.sides().size())
              .filter(side -> rows.stream().anyMatch(row -> row.networks().get(side) > 0))
              .boxed()
              .toList();
      groups.add(
          new Group(
              heading,
              missing,
              sides.size() < 2
                  ? List.of()
                  : sides.stream().map(side -> country(report, side, reader)).toList(),
              rows.stream().map(row -> row(row, sides, report, reader)).toList()));
    }
  }

  private Row row(CompetenceRow row, List<Integer> sides, RegionReport report, Reader reader) {
    String list =
        paths.filtered("networks", Facet.AREA, report.region().area())
            + '&'
            + Facet.COMPETENCE.parameter()
            + '='
            + Paths.encode(Prefixes.compact(row.competence()));
    return new Row(
        labels.findConcept(row.competence(), reader).orElse(Phrase.own(row.competence())),
        list,
        sides.stream().map(side -> reader.amounts().number(row.networks().get(side))).toList());
  }
}

package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.query.Counted;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.region.Members;
import net.sisternet.registry.core.region.Region;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.vocab.Prefixes;

/** A region as JSON. */
final class RegionJson {

  private RegionJson() {}

  /** Puts its address, its area and its name into {@code json}. */
  static void name(Region region, Home home, Filters values, Locale language, ObjectNode json) {
    json.put("id", Page.address(home, "regions/" + region.slug()));
    json.put("area", Prefixes.compact(region.area()));
    json.put("label", values.label(Facet.AREA, region.area(), language));
  }

  /** What {@code report} says. */
  static ObjectNode of(RegionReport report, Home home, Filters values, Locale language) {
    ObjectNode json = Json.object();
    name(report.region(), home, values, language, json);
    json.put("networks", report.networks().total());
    ArrayNode sides = json.putArray("sides");
    for (int i = 0; i < report.sides().size() && i < report.region().sides().size(); i++) {
      Region.Side side = report.region().sides().get(i);
      ObjectNode node = sides.addObject();
      node.put("country", Prefixes.compact(side.country()));
      ArrayNode parts = node.putArray("parts");
      side.parts().forEach(part -> parts.add(Prefixes.compact(part)));
      node.put("networks", report.sides().get(i));
    }
    ArrayNode competences = json.putArray("competences");
    for (RegionReport.CompetenceRow row : report.competences()) {
      ObjectNode node = competences.addObject();
      node.put("competence", Prefixes.compact(row.competence()));
      node.put("label", values.label(Facet.COMPETENCE, row.competence(), language));
      ArrayNode counts = node.putArray("networks");
      row.networks().forEach(counts::add);
    }
    json.set("members", members(report, language));
    json.put("asOf", report.networks().asOf().value());
    return json;
  }

  private static ObjectNode members(RegionReport report, Locale language) {
    Members members = report.members();
    ObjectNode json = Json.object();
    if (!members.counted().isEmpty()) {
      json.put("least", members.least());
      json.put("most", members.most());
    }
    json.put("method", Messages.text("http.members").in(language));
    json.put("said", members.said());
    json.put("silent", members.silent());
    json.put("outdated", report.outdated());
    json.put("added", report.added().truncatedTo(ChronoUnit.SECONDS).toString());
    ArrayNode counted = json.putArray("counted");
    members.counted().forEach(it -> counted.add(json(it, members)));
    return json;
  }

  private static ObjectNode json(Counted count, Members members) {
    ObjectNode json = Json.object();
    json.put("network", count.network().value());
    json.put("members", count.members());
    json.put("basis", Prefixes.compact(count.basis()));
    json.put("period", count.period().text());
    json.put("estimated", count.estimated());
    if (members.parts().containsKey(count.network())) {
      json.put("countedWith", members.parts().get(count.network()).value());
    }
    return json;
  }
}

package net.sisternet.registry.server.html.cases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;

/**
 * What waits to be decided: for moderators everything, by area; for coordinators what was suggested
 * for their records. And what the reader has asked for.
 */
@Path("/moderation")
public final class QueuePage {

  private final Site site;
  private final CasePorts ports;
  private final Subjects subjects;
  private final Labels labels;
  private final Thesaurus thesaurus;
  private final PairViews pairs;

  QueuePage(
      Site site,
      CasePorts ports,
      Subjects subjects,
      Labels labels,
      Thesaurus thesaurus,
      PairViews pairs) {
    this.site = site;
    this.ports = ports;
    this.subjects = subjects;
    this.labels = labels;
    this.thesaurus = thesaurus;
    this.pairs = pairs;
  }

  @GET
  @Produces(Site.HTML)
  public Response queue(@Context ContainerRequestContext request) {
    if (site.visitors().findSession(request).isEmpty()) {
      return subjects.signIn(request);
    }
    Author author = site.visitors().author(request);
    Reader reader = Site.reader(request);
    String given = Query.of(request.getUriInfo()).first("area");
    String wanted = Prefixes.findIri(given).orElse(given);
    var areas = new LinkedHashMap<String, String>();
    var lines = new ArrayList<CaseLine>();
    for (Case it : ports.desk().waitingFor(author)) {
      Graph graph = subjects.graph(it);
      List<String> around = around(it, graph);
      around.forEach(
          area ->
              labels
                  .findConcept(area, reader)
                  .ifPresent(name -> areas.put(Prefixes.compact(area), name.text())));
      if (wanted.isEmpty() || around.contains(wanted)) {
        lines.add(pairs.line(it, CaseLine.of(it, graph, site, reader), reader));
      }
    }
    List<CaseLine> asked =
        ports.cases().openedBy(author.account(), Desk.MOST_SHOWN).stream()
            .map(it -> CaseLine.of(it, subjects.graph(it), site, reader))
            .toList();
    var view = new QueueView(lines, asked, choices(areas, given), given);
    return PrivatePages.of(site.page(request, 200, "cases/queue", reader.say("cases.title"), view));
  }

  private static List<Area> choices(Map<String, String> areas, String chosen) {
    return areas.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(area -> new Area(area.getKey(), area.getValue(), area.getKey().equals(chosen)))
        .toList();
  }

  /** The areas that the record names, and what they lie in. */
  private List<String> around(Case it, Graph graph) {
    return graph
        .objects(it.record().thing(), SchemaOrg.AREA_SERVED)
        .filter(Iri.class::isInstance)
        .flatMap(area -> thesaurus.withBroader(((Iri) area).value()).stream())
        .distinct()
        .toList();
  }

  /** An area to choose. */
  record Area(String value, String label, boolean chosen) {}

  /**
   * What the page shows.
   *
   * @param waiting what the reader decides
   * @param asked what the reader has asked for
   */
  record QueueView(List<CaseLine> waiting, List<CaseLine> asked, List<Area> areas, String area) {}
}

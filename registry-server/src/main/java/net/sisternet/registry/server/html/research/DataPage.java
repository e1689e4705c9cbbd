package net.sisternet.registry.server.html.research;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;

/** How to take everything that the registry holds, and how to cite it. */
@Path("/data")
public final class DataPage {

  private final Site site;
  private final Home home;
  private final EntryLog log;
  private final Optional<Iri> licence;
  private final Clock clock;

  /**
   * The page.
   *
   * @param licence under which the data are published, if the operator says so
   */
  DataPage(Site site, Home home, EntryLog log, Optional<Iri> licence, Clock clock) {
    this.site = site;
    this.home = home;
    this.log = log;
    this.licence = licence;
    this.clock = clock;
  }

  @GET
  @Produces(Site.HTML)
  public Response data(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    Citation citation = citation();
    var view =
        new DataView(
            home.base(),
            reader.amounts().number(citation.size()),
            citation.isEmpty() ? "" : reader.times().instant(citation.changed()),
            licence.map(Iri::value).orElse(""),
            citation.plain(reader),
            citation.bibtex(),
            citation.csl(),
            List.of("/snapshots/latest", "/log", "/sparql", "/openapi.json"));
    return site.page(request, 200, "research/data", reader.say("data.title"), view);
  }

  /** For a reference manager that reads BibTeX. */
  @GET
  @Path("citation.bib")
  @Produces("application/x-bibtex")
  public Response bibtex() {
    return file(citation().bibtex(), "application/x-bibtex;charset=utf-8");
  }

  /** For a reference manager that reads CSL-JSON. */
  @GET
  @Path("citation.json")
  @Produces("application/vnd.citationstyles.csl+json")
  public Response csl() {
    return file(citation().csl(), "application/vnd.citationstyles.csl+json");
  }

  private static Response file(String text, String type) {
    return Response.ok(text, type)
        .header("Cache-Control", "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private Citation citation() {
    LogHead head = log.head();
    Instant changed = head.size() == 0 ? clock.instant() : head.lastPublished();
    return new Citation(
        site.name(), home.base(), head.size(), root(head.checkpoint()), changed, clock.instant());
  }

  /** The third line of a signed note (C2SP tlog-checkpoint) is the root hash. */
  private static String root(String checkpoint) {
    return checkpoint.lines().skip(2).findFirst().orElse("");
  }

  /**
   * What the page shows.
   *
   * @param size how many entries the log has
   * @param changed when it last grew; empty if it has no entry
   * @param licence the address of the licence; empty if the operator names none
   * @param ways the paths that lead to everything
   */
  record DataView(
      String base,
      String size,
      String changed,
      String licence,
      String plain,
      String bibtex,
      String csl,
      List<String> ways) {}
}

package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Difference;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.registry.server.html.view.RecordViews;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** The versions of a record, newest first, each with what it changed. */
@Path("/{path: " + Kinds.PATHS + "}")
public final class HistoryPage {

  private static final String CURSOR = "cursor";

  private static final int PAGE = 20;

  private final Site site;
  private final Records records;
  private final RecordHeads heads;
  private final RecordViews views;
  private final RecordNames names;

  HistoryPage(Site site, Records records, RecordHeads heads, RecordViews views, RecordNames names) {
    this.site = site;
    this.records = records;
    this.heads = heads;
    this.views = views;
    this.names = names;
  }

  @GET
  @Path("{slug}/history")
  @Produces(Site.HTML)
  public Response history(
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @Context ContainerRequestContext request) {
    Kind kind = Records.kind(path);
    RecordHead head = records.head(kind, slug);
    Reader reader = Site.reader(request);
    RecordVersion before = before(head, Query.of(request.getUriInfo()));
    List<LogEntry> entries = heads.history(head.record(), before, PAGE + 1);
    String address = site.paths().record(head.record());
    boolean more = entries.size() > PAGE;
    var page =
        new HistoryView(
            name(head, reader),
            head.withdrawn(),
            address,
            versions(kind, head, entries, reader),
            more ? address + "/history?cursor=" + entries.get(PAGE - 1).entry().version() : "");
    String title = reader.say("history.title", page.name().text());
    return site.page(request, 200, "history", title, page);
  }

  private static RecordVersion before(RecordHead head, Query query) {
    String cursor = query.first(CURSOR);
    if (cursor.isEmpty()) {
      return head.version().next();
    }
    if (!cursor.matches("[1-9][0-9]{0,17}")) {
      throw Refusals.parameter(CURSOR, cursor);
    }
    return new RecordVersion(Long.parseLong(cursor));
  }

  private Phrase name(RecordHead head, Reader reader) {
    return Optional.ofNullable(names.of(List.of(head.record())).get(head.record()))
        .filter(known -> !known.isEmpty())
        .map(reader::best)
        .orElse(Phrase.own(head.record().slug()));
  }

  private List<VersionView> versions(
      Kind kind, RecordHead head, List<LogEntry> entries, Reader reader) {
    var versions = new ArrayList<VersionView>();
    for (int i = 0; i < Math.min(entries.size(), PAGE); i++) {
      LogEntry entry = entries.get(i);
      Graph before = i + 1 < entries.size() ? graph(entries.get(i + 1)) : new Graph(List.of());
      boolean compared =
          i + 1 < entries.size()
              && entry.payload().isPresent()
              && entries.get(i + 1).payload().isPresent();
      versions.add(
          new VersionView(
              reader.amounts().number(entry.entry().version().value()),
              reader.say("history." + entry.entry().type().name().toLowerCase(Locale.ROOT)),
              reader.times().instant(entry.entry().published()),
              entry.entry().published().toString(),
              entry.payload().isPresent()
                  ? site.paths().record(head.record()) + "/history/" + entry.entry().version()
                  : "",
              entry.payload().isEmpty() && entry.entry().type().hasPayload(),
              compared
                  ? views.difference(head.record(), kind, before, graph(entry), reader)
                  : new Difference(List.of(), List.of())));
    }
    return versions;
  }

  private static Graph graph(LogEntry entry) {
    return entry.payload().map(Payload::graph).orElseGet(() -> new Graph(List.of()));
  }

  /**
   * What the page shows.
   *
   * @param next the address of older versions; empty if there are none
   */
  record HistoryView(
      Phrase name, boolean withdrawn, String address, List<VersionView> versions, String next) {}

  /**
   * One version, and what it changed.
   *
   * @param href its address; empty for a withdrawal, which has no content, and after an erasure
   * @param erased whether its content was erased
   */
  record VersionView(
      String version,
      String type,
      String published,
      String instant,
      String href,
      boolean erased,
      Difference difference) {}
}

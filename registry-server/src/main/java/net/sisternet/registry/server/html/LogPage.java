package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;

/** The log for people: what it is, its newest entries, each of its pages and each entry. */
@Path("/log")
public final class LogPage {

  private static final int NEWEST = 25;
  private static final int ENTRIES = net.sisternet.registry.core.federation.LogPage.ENTRIES;
  private static final String NUMBER = "0|[1-9][0-9]{0,14}";

  private final Site site;
  private final EntryLog log;

  LogPage(Site site, EntryLog log) {
    this.site = site;
    this.log = log;
  }

  /** The newest entries, newest first. */
  @GET
  @Produces(Site.HTML)
  public Response newest(@Context ContainerRequestContext request) {
    LogHead head = log.head();
    long before = Math.max(0, head.size() - NEWEST);
    var entries = new ArrayList<>(log.readAfter(new Position(before), NEWEST));
    Collections.reverse(entries);
    long last = Math.max(0, (head.size() - 1) / ENTRIES);
    return page(request, "", head, entries, "", before > 0 ? page(last) : "");
  }

  /** An index node has nothing that the first page does not say better. */
  @GET
  @Path("index/{number: " + NUMBER + "}")
  @Produces(Site.HTML)
  public Response index() {
    return Response.seeOther(URI.create(site.paths().of("/log"))).build();
  }

  /** The entries of one page, oldest first. */
  @GET
  @Path("pages/{number: " + NUMBER + "}")
  @Produces(Site.HTML)
  public Response entries(
      @PathParam("number") long number, @Context ContainerRequestContext request) {
    LogHead head = log.head();
    List<LogEntry> entries = log.readAfter(new Position(number * ENTRIES), ENTRIES);
    if (entries.isEmpty()) {
      throw Refusals.notFound();
    }
    return page(
        request,
        "/pages/" + number,
        head,
        entries,
        head.size() > (number + 1) * ENTRIES ? page(number + 1) : "",
        number > 0 ? page(number - 1) : "");
  }

  /** One entry. */
  @GET
  @Path("entries/{position: " + NUMBER + "}")
  @Produces(Site.HTML)
  public Response entry(
      @PathParam("position") long position, @Context ContainerRequestContext request) {
    LogEntry entry = log.find(new Position(position)).orElseThrow(Refusals::notFound);
    String page = page((position - 1) / ENTRIES);
    return page(request, "/entries/" + position, log.head(), List.of(entry), "", page);
  }

  private Response page(
      ContainerRequestContext request,
      String path,
      LogHead head,
      List<LogEntry> entries,
      String newer,
      String older) {
    Reader reader = Site.reader(request);
    var view =
        new LogView(
            reader.amounts().number(head.size()),
            head.checkpoint(),
            site.paths().of("/log" + path),
            entries.stream().map(it -> view(it, reader)).toList(),
            newer,
            older);
    return site.page(request, 200, "log", reader.say("log.title"), view);
  }

  private String page(long number) {
    return site.paths().of("/log/pages/" + number);
  }

  private EntryView view(LogEntry logEntry, Reader reader) {
    Entry entry = logEntry.entry();
    return new EntryView(
        entry.position().toString(),
        site.paths().of("/log/entries/" + entry.position()),
        reader.say("history." + entry.type().name().toLowerCase(Locale.ROOT)),
        entry.about().path() + "/" + entry.about().slug(),
        site.paths().record(entry.about()) + "/history",
        reader.times().instant(entry.published()),
        entry.published().toString(),
        entry.payloadDigest().map(Digest::hex).orElse(""),
        logEntry.payload().isEmpty() && entry.type().hasPayload());
  }

  /**
   * What the page shows.
   *
   * @param checkpoint the signed note over the whole log; empty for an empty log
   * @param address of this page, for its formats
   * @param newer the address of newer entries; empty if there are none
   * @param older the address of older entries; empty if there are none
   */
  record LogView(
      String size,
      String checkpoint,
      String address,
      List<EntryView> entries,
      String newer,
      String older) {}

  /**
   * One line of the log.
   *
   * @param erased whether its payload was erased
   */
  record EntryView(
      String position,
      String href,
      String type,
      String record,
      String history,
      String published,
      String instant,
      String digest,
      boolean erased) {}
}

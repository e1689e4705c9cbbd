package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.server.html.care.CareStrip;
import net.sisternet.registry.server.html.care.CareStrips;
import net.sisternet.registry.server.html.contact.ContactLink;
import net.sisternet.registry.server.html.contact.ContactLinks;
import net.sisternet.registry.server.html.frame.KeptPages;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.network.NetworkViews;
import net.sisternet.registry.server.html.network.NetworkViews.NetworkView;
import net.sisternet.registry.server.html.register.OwnRecord;
import net.sisternet.registry.server.html.search.Formats;
import net.sisternet.registry.server.html.succession.TakeOverNotice;
import net.sisternet.registry.server.html.succession.TakeOverNotices;
import net.sisternet.registry.server.html.view.ChangeNotice;
import net.sisternet.registry.server.html.view.FreshnessViews;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.RecordView;
import net.sisternet.registry.server.html.view.RecordViews;
import net.sisternet.vocab.Adms;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** A record, its newest version or an older one; or what is left of a withdrawn one. */
@Path("/{path: " + Kinds.PATHS + "}")
public final class RecordPage {

  private final Site site;
  private final Records records;
  private final RecordViews views;
  private final Labels labels;
  private final KindNames kinds;
  private final FreshnessViews freshness;
  private final CareStrips care;
  private final TakeOverNotices takeOvers;
  private final ContactLinks contacts;
  private final NetworkViews networks;
  private final KeptPages kept;

  RecordPage(
      Site site,
      Records records,
      RecordViews views,
      Labels labels,
      KindNames kinds,
      FreshnessViews freshness,
      CareStrips care,
      TakeOverNotices takeOvers,
      ContactLinks contacts,
      NetworkViews networks,
      KeptPages kept) {
    this.takeOvers = takeOvers;
    this.contacts = contacts;
    this.kept = kept;
    this.freshness = freshness;
    this.care = care;
    this.site = site;
    this.records = records;
    this.views = views;
    this.labels = labels;
    this.kinds = kinds;
    this.networks = networks;
  }

  @GET
  @Path("{slug}")
  @Produces(Site.HTML)
  public Response record(
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @Context ContainerRequestContext request) {
    return kept.of(request, () -> newest(Records.kind(path), slug, request));
  }

  private Response newest(Kind kind, String slug, ContainerRequestContext request) {
    RecordHead head = records.head(kind, slug);
    if (head.withdrawn()) {
      return withdrawn(kind, head, 410, own(head), request);
    }
    LogEntry newest = records.newest(head);
    return records
        .findMoved(newest)
        .map(it -> moved(site.paths().record(it)))
        .orElseGet(() -> show(kind, head, newest, own(head), request));
  }

  /** The page is at another address now, for good. */
  static Response moved(String path) {
    return Response.status(Response.Status.MOVED_PERMANENTLY)
        .header(HttpHeaders.LOCATION, path)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  /** An older version; that of a withdrawal is a tombstone too. */
  @GET
  @Path("{slug}/history/{version}")
  @Produces(Site.HTML)
  public Response version(
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @PathParam("version") String version,
      @Context ContainerRequestContext request) {
    Kind kind = Records.kind(path);
    RecordHead head = records.head(kind, slug);
    LogEntry entry = records.version(head, version);
    return entry.entry().payloadDigest().isEmpty()
        ? withdrawn(kind, head, 200, own(head), request)
        : show(kind, head, entry, own(head), request);
  }

  private Place own(RecordHead head) {
    String address = site.paths().record(head.record());
    return new Place(address, address + "/history", site.name(), records.home().base(), "", "");
  }

  /** A version of a record that is shown at {@code place}. */
  Response show(
      Kind kind, RecordHead head, LogEntry entry, Place place, ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    Graph graph = entry.payload().map(Payload::graph).orElseGet(() -> new Graph(List.of()));
    RecordView record = views.show(head.record(), kind, graph, reader);
    Optional<Author> author =
        site.visitors().findSession(request).map(Session::author).filter(it -> own(place));
    boolean newest = entry.entry().version().equals(head.version());
    CareStrip strip = care.of(head, graph, newest && !head.withdrawn(), request);
    boolean mine = strip.mine() || author.filter(it -> OwnRecord.mayChange(it, head)).isPresent();
    String formats =
        newest ? place.address() : place.address() + "/history/" + entry.entry().version();
    var page =
        new RecordPageView(
            record,
            views.changes(head.record(), kind, graph, reader),
            network(kind, head, graph, record, newest, reader),
            kinds.one(kind, reader),
            KindNames.many(kind, reader),
            site.paths().of('/' + kind.path()),
            state(kind, head, entry, graph, reader),
            freshness.isFresh(kind, head.record(), graph, entry.entry().published()),
            entry.payload().isEmpty(),
            newest,
            head.withdrawn(),
            place,
            reader.amounts().number(entry.entry().version().value()),
            reader.times().instant(head.issued()),
            reader.times().instant(entry.entry().published()),
            head.record().value(),
            mine ? told(request, reader) : "",
            mine && newest && OwnRecord.hasForm(head.record()) ? place.address() + "/change" : "",
            site.visitors().findFormToken(request).map(Secret::value).orElse(""),
            Formats.links(Formats.RECORD, formats),
            strip,
            takeOvers.of(head, newest, request),
            contacts.of(head, graph, place.home(), newest));
    return site.page(request, 200, "record", record.name().text(), page);
  }

  private static boolean own(Place place) {
    return place.original().isEmpty();
  }

  /** What whoever has just published it is told. */
  private static String told(ContainerRequestContext request, Reader reader) {
    return switch (Query.of(request.getUriInfo()).first("told")) {
      case "published" ->
          reader.say("register.told.published") + ' ' + reader.say("register.told.next");
      case "changed" -> reader.say("register.told.changed");
      case "transition" -> reader.say("register.told.transition");
      default -> "";
    };
  }

  /** An older version shows what was said then, not what is like it now. */
  private NetworkView network(
      Kind kind, RecordHead head, Graph graph, RecordView record, boolean newest, Reader reader) {
    return newest && kind.equals(Kinds.NETWORK)
        ? networks.show(head.record(), graph, record, reader)
        : NetworkView.plain(record);
  }

  private Phrase state(Kind kind, RecordHead head, LogEntry entry, Graph graph, Reader reader) {
    return freshness
        .find(kind, head.record(), graph, entry.entry().published(), reader)
        .or(
            () ->
                graph
                    .findObject(head.record().iri(), Adms.STATUS)
                    .filter(status -> status instanceof Iri)
                    .flatMap(status -> labels.findConcept(((Iri) status).value(), reader)))
        .orElse(Phrase.own(""));
  }

  /** What is left of a withdrawn record at {@code place}. */
  Response withdrawn(
      Kind kind, RecordHead head, int status, Place place, ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    var page =
        new WithdrawnView(
            kinds.one(kind, reader),
            KindNames.many(kind, reader),
            site.paths().of('/' + kind.path()),
            head.record().value(),
            reader.times().instant(head.modified()),
            place.history());
    return site.page(request, status, "withdrawn", reader.say("withdrawn.title"), page);
  }

  /**
   * Where a record is shown.
   *
   * @param address of the page
   * @param history the address of its history
   * @param homeName what its home is called
   * @param home the base of its home
   * @param banner what a reader of a copy should know; empty for an own record
   * @param original where the original is; empty for an own record
   */
  record Place(
      String address,
      String history,
      String homeName,
      String home,
      String banner,
      String original) {}

  /**
   * What the page of a record shows.
   *
   * @param changes what became of it
   * @param network its fields in their order, and what only a network has
   * @param state the state of the record; empty text if it has none
   * @param fresh whether its network has confirmed it within a year
   * @param erased whether the content of this version was erased
   * @param newest whether this is the newest version
   * @param withdrawn whether the record has been withdrawn since
   * @param told what whoever has just published it is told; else empty
   * @param change where a change begins; empty for who may not
   * @param token for the form guard
   * @param care what the reader can do for it
   * @param takeOver whether it is about to change hands, or could
   * @param contact where one writes to the network
   */
  record RecordPageView(
      RecordView record,
      ChangeNotice changes,
      NetworkView network,
      String kind,
      String kinds,
      String list,
      Phrase state,
      boolean fresh,
      boolean erased,
      boolean newest,
      boolean withdrawn,
      Place place,
      String version,
      String issued,
      String modified,
      String iri,
      String told,
      String change,
      String token,
      List<Formats.Link> formats,
      CareStrip care,
      TakeOverNotice takeOver,
      ContactLink contact) {}

  /** What is left of a withdrawn record. */
  record WithdrawnView(
      String kind, String kinds, String list, String iri, String when, String history) {}
}

package net.sisternet.registry.server.html.compare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.server.html.compare.CompareViews.Row;
import net.sisternet.registry.server.html.compare.ComparedNetworks.Compared;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;

/** Up to four networks side by side; which, stands in the address. */
@Path("/compare")
public final class ComparePage {

  private static final String NETWORK = "network";
  private static final String HEADCOUNT = "headcount";
  private static final int MOST = 4;

  private final Site site;
  private final ComparedNetworks networks;
  private final Labels labels;
  private final Federation federation;

  public ComparePage(Site site, ComparedNetworks networks, Labels labels, Federation federation) {
    this.site = site;
    this.networks = networks;
    this.labels = labels;
    this.federation = federation;
  }

  /**
   * What the page shows.
   *
   * @param missing what was asked for and is not there
   * @param tooMany whether more were asked for than are shown
   * @param full whether no more can be added
   */
  record CompareView(
      List<Column> columns,
      List<Row> rows,
      String headcount,
      boolean badHeadcount,
      List<String> missing,
      boolean tooMany,
      boolean full) {}

  /** A network: its name, its page, what stands for it, and the address without it. */
  record Column(Phrase name, String href, String value, String removeHref) {}

  @GET
  @Produces(Site.HTML)
  public Response compare(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    Query query = Query.of(request.getUriInfo());
    var compared = new ArrayList<Compared>();
    var missing = new ArrayList<String>();
    for (String wanted : query.all(NETWORK).stream().distinct().limit(2L * MOST).toList()) {
      Optional<Compared> found = networks.find(wanted, reader);
      if (found.isEmpty()) {
        missing.add(wanted.substring(0, Math.min(wanted.length(), 80)));
      } else if (compared.stream().noneMatch(it -> it.record().equals(found.get().record()))) {
        compared.add(found.get());
      }
    }
    boolean tooMany = compared.size() > MOST;
    List<Compared> shown = compared.subList(0, Math.min(compared.size(), MOST));
    String size = query.first(HEADCOUNT);
    OptionalInt headcount = headcount(size);
    var views = new CompareViews(labels, reader);
    var page =
        new CompareView(
            columns(shown, size, views),
            views.rows(shown, headcount),
            size,
            !size.isEmpty() && headcount.isEmpty(),
            missing,
            tooMany,
            shown.size() == MOST);
    return site.page(request, 200, "compare/compare", reader.say("compare.title"), page);
  }

  private List<Column> columns(List<Compared> shown, String size, CompareViews views) {
    return shown.stream()
        .map(
            it ->
                new Column(
                    views.name(it),
                    href(it),
                    it.value(),
                    site.paths().of("/compare") + without(shown, it, size)))
        .toList();
  }

  private static String without(List<Compared> shown, Compared one, String size) {
    return new Query(
            java.util.Map.of(
                NETWORK,
                shown.stream().filter(it -> !it.equals(one)).map(Compared::value).toList(),
                HEADCOUNT,
                List.of(size)))
        .toString();
  }

  private String href(Compared compared) {
    return Federation.findHome(federation.statuses(), compared.record())
        .map(it -> site.paths().copy(it.home(), compared.record()))
        .orElseGet(() -> site.paths().record(compared.record()));
  }

  private static OptionalInt headcount(String text) {
    return text.matches("[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}

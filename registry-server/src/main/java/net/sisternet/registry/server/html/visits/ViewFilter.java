package net.sisternet.registry.server.html.visits;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import net.sisternet.registry.core.care.Stewards;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.core.visits.ViewCounter;
import net.sisternet.registry.server.html.frame.Visitors;
import net.sisternet.registry.server.html.view.RecordNames;

/**
 * Counts pages of own records that were shown to somebody in a browser, but not to those who care
 * for the record. Of who looked nothing is kept, not even for a moment.
 */
public final class ViewFilter implements ContainerResponseFilter {

  private final Home home;
  private final Visitors visitors;
  private final RecordHeads heads;
  private final Stewards stewards;
  private final ViewCounter counter;

  public ViewFilter(
      Home home, Visitors visitors, RecordHeads heads, Stewards stewards, ViewCounter counter) {
    this.home = home;
    this.visitors = visitors;
    this.heads = heads;
    this.stewards = stewards;
    this.counter = counter;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (isPage(request, response) && Browsers.isSeen(request)) {
      findRecord(request).filter(it -> !isOwn(request, it)).ifPresent(counter::count);
    }
  }

  private static boolean isPage(
      ContainerRequestContext request, ContainerResponseContext response) {
    return request.getMethod().equals(HttpMethod.GET)
        && response.getStatus() == Response.Status.OK.getStatusCode()
        && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType());
  }

  private Optional<RecordIri> findRecord(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath(false).replaceFirst("^/+", "");
    return RecordNames.findRecord(home.base() + '/' + path, home);
  }

  private boolean isOwn(ContainerRequestContext request, RecordIri record) {
    return visitors
        .findSession(request)
        .map(Session::author)
        .filter(author -> caresFor(author.account(), record))
        .isPresent();
  }

  private boolean caresFor(AccountId account, RecordIri record) {
    return heads.find(record).map(RecordHead::owner).filter(account::equals).isPresent()
        || stewards.isDeputy(record, account);
  }
}

package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.follow.Pace;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.sisters.Selection;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.SisterViews;

/** The sisters for people: who they are, and how it stands with what is held of each. */
@Path("/peers")
public final class PeersPage {

  private static final int MOST_TOLD = 20;

  private final Site site;
  private final SisterViews sisters;
  private final Labels labels;

  PeersPage(Site site, SisterViews sisters, Labels labels) {
    this.site = site;
    this.sisters = sisters;
    this.labels = labels;
  }

  @GET
  @Produces(Site.HTML)
  public Response peers(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    List<PeerView> peers = sisters.statuses().stream().map(it -> view(it, reader)).toList();
    return site.page(request, 200, "peers", reader.say("peers.title"), new PeersView(peers));
  }

  private PeerView view(SisterStatus sister, Reader reader) {
    return new PeerView(
        "peer-" + Paths.anchor(sister.home().base().replaceFirst("^https?://", "")),
        sister.accepted().name(),
        sister.home().base(),
        sisters.state(sister, reader),
        sisters.banner(sister, reader),
        sisters.isFresh(sister),
        sisters.age(sister, reader),
        reader.amounts().number(sister.head().size()),
        reader.amounts().number(sister.signed()),
        reader.amounts().number(sister.lag()),
        sister.findTimeLeft().map(it -> pace(sister, it, reader)).orElse(""),
        shown(sister.accepted().selection(), reader),
        sister.accepted().via().map(Home::base).orElse(""),
        sister.source().map(URI::toString).orElse(""),
        sister.accepted().sister().key().fingerprint(),
        sister.failure().map(it -> failure(it, reader)).orElse(""),
        sister.erasuresPending(),
        sister.quarantined(),
        sisters.quarantined(sister, MOST_TOLD, reader),
        sister.accepted().contradiction().map(it -> it.held()).orElse(""),
        sister.accepted().contradiction().map(it -> it.seen()).orElse(""));
  }

  private static String pace(SisterStatus sister, Duration left, Reader reader) {
    return reader.say(
        "peers.pace.says",
        reader.amounts().number(sister.pace().map(Pace::perSecond).orElse(0L)),
        Math.max(1, left.toMinutes()));
  }

  /** Kinds, areas and languages in words, each sort by itself. */
  private String shown(Selection selection, Reader reader) {
    Stream<String> kinds = selection.kinds().stream().map(it -> reader.say("kind." + it));
    return Stream.of(kinds, named(selection.areas(), reader), named(selection.languages(), reader))
        .map(sort -> sort.collect(Collectors.joining(", ")))
        .filter(sort -> !sort.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private Stream<String> named(List<String> iris, Reader reader) {
    return iris.stream().map(it -> labels.findConcept(it, reader).map(Phrase::text).orElse(it));
  }

  private static String failure(SisterStatus.Failure failure, Reader reader) {
    return reader.say(
        "peers.failure",
        reader.say(failure.what()),
        reader.times().instant(failure.since()),
        failure.times());
  }

  /** What the page shows. */
  record PeersView(List<PeerView> peers) {}

  /**
   * One sister.
   *
   * @param state a word
   * @param means what the state means for a reader
   * @param fresh whether there is nothing to be careful about
   * @param pace how fast the rest comes; empty if nothing is being fetched
   * @param shown which of its records are shown; empty for all
   * @param via whose mirror alone it is taken from; empty if from its home
   * @param source where it was taken from last; empty if from nowhere yet
   * @param failure what went wrong; empty if nothing did
   * @param erasures how many of our erasures it has not carried out, as it says itself
   * @param quarantined how many entries are not shown
   * @param reasons why, for some of them
   * @param held the note that the copy stands on; empty unless it is frozen
   * @param seen the note that contradicts it
   */
  record PeerView(
      String anchor,
      String name,
      String home,
      String state,
      String means,
      boolean fresh,
      String age,
      String size,
      String signed,
      String lag,
      String pace,
      String shown,
      String via,
      String source,
      String fingerprint,
      String failure,
      int erasures,
      int quarantined,
      List<String> reasons,
      String held,
      String seen) {}
}

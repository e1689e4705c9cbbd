package net.sisternet.registry.server.html.suggest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.cases.SuggestedContent;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.suggestions.Stage;
import net.sisternet.registry.core.suggestions.Suggestion;
import net.sisternet.registry.server.html.frame.OpenForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.ChangeLabels;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;

/**
 * Where somebody who has suggested something confirms it, and sees how it stands: by a link that
 * was mailed. A GET confirms nothing: programs that look at mail open its links.
 */
@Path("/suggested")
public final class SuggestedPage {

  private static final String LINK = "{secret: " + Secret.FORM + "}";

  private final Site site;
  private final SuggestPorts ports;
  private final Subjects subjects;
  private final Labels labels;

  SuggestedPage(Site site, SuggestPorts ports, Subjects subjects, Labels labels) {
    this.site = site;
    this.ports = ports;
    this.subjects = subjects;
    this.labels = labels;
  }

  /** What to do now, the same for every address. */
  @GET
  @Produces(Site.HTML)
  public Response asked(@Context ContainerRequestContext request) {
    String title = Site.reader(request).say("signin.asked.title");
    return PrivatePages.of(
        site.page(request, 200, "suggest/asked", title, new AskedView(ports.local())));
  }

  @GET
  @Path(LINK)
  @Produces(Site.HTML)
  public Response show(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    Optional<Suggestion> found = ports.suggesting().find(new Secret(secret));
    return found.map(it -> page(it, secret, request)).orElseGet(() -> over(request));
  }

  @POST
  @Path(LINK)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response confirm(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    return ports.suggesting().confirm(new Secret(secret)).isPresent()
        ? PrivatePages.seeOther(site.paths().of("/suggested/" + secret))
        : over(request);
  }

  private Response page(Suggestion it, String secret, ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    OpenForm form = site.visitors().openForm(request);
    Optional<Subject> subject = subjects.find(it.record(), it.home());
    Graph graph = subject.map(Subject::graph).orElseGet(() -> new Graph(List.of()));
    boolean own = it.home().equals(site.paths().home());
    String title =
        it.stage() == Stage.ASKED
            ? reader.say("suggested.confirm.title")
            : reader.say("suggested.title");
    var view =
        new SuggestedView(
            title,
            Subjects.name(it.record(), graph, reader),
            subject.map(Subject::page).orElse(""),
            reader.say("suggested.state." + it.stage().word()),
            it.stage() == Stage.ACCEPTED,
            it.stage().isEnd(),
            it.stage() == Stage.ASKED,
            steps(it, own, reader),
            trouble(it, reader),
            it.stage().isEnd() ? it.answer() : "",
            it.stage() == Stage.REFUSED && !own ? elsewhere(it) : "",
            subjects.homeName(it.home()),
            changes(it, reader),
            SuggestedContent.note(it.content()),
            site.paths().of("/suggested/" + secret),
            form.token());
    return PrivatePages.of(
        site.page(request, 200, "suggest/status", title, view), form.cookieArray());
  }

  private List<Step> steps(Suggestion it, boolean own, Reader reader) {
    var steps = new ArrayList<Step>();
    String home = subjects.homeName(it.home());
    steps.add(new Step(reader.say("suggested.step.made"), reader.times().instant(it.made())));
    if (it.stage() == Stage.RECEIVED) {
      steps.add(
          new Step(
              own ? reader.say("suggested.step.here") : reader.say("suggested.step.there", home),
              reader.times().instant(it.since())));
    }
    if (it.stage().isEnd()) {
      steps.add(new Step(reader.say("suggested.step.decided"), reader.times().instant(it.since())));
    }
    if (!own && it.stage() == Stage.RECEIVED && it.tried().isAfter(it.made())) {
      steps.add(
          new Step(reader.say("suggested.step.looked", home), reader.times().instant(it.tried())));
    }
    return steps;
  }

  /** That the home does not answer now, and when it is asked again. */
  private String trouble(Suggestion it, Reader reader) {
    return it.tries() == 0 || it.stage().isEnd()
        ? ""
        : reader.say(
            "suggested.trouble",
            subjects.homeName(it.home()),
            it.tries(),
            reader.times().instant(it.next()));
  }

  private static String elsewhere(Suggestion it) {
    return it.home().base() + "/suggest?record=" + Paths.encode(it.record().value());
  }

  private List<Change> changes(Suggestion it, Reader reader) {
    return SuggestedContent.changes(it.content()).stream()
        .map(
            change ->
                new Change(
                    ChangeLabels.of(change, labels, reader),
                    reader.phrase(change.before(), change.language()),
                    reader.phrase(change.after(), change.language())))
        .toList();
  }

  private Response over(ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    String title = reader.say("still.over.title");
    return PrivatePages.of(
        site.page(
            request,
            410,
            "suggest/over",
            title,
            new OverView(title, reader.say("suggested.over"))));
  }

  /** Something that happened, and when. */
  record Step(String label, String when) {}

  /** One field, as it was and as it should be. */
  record Change(String label, Phrase before, Phrase after) {}

  /** What to do now. */
  record AskedView(boolean local) {}

  /** Why a link leads nowhere. */
  record OverView(String title, String text) {}

  /**
   * How a suggestion stands.
   *
   * @param page the record's page here; empty if there is none
   * @param accepted whether it was taken
   * @param ended whether nothing more happens to it
   * @param open whether it is to be confirmed
   * @param trouble that its home does not answer; empty if it does
   * @param answer what its home said; empty if nothing
   * @param elsewhere where the same can be done at its home; empty if that is not needed
   */
  record SuggestedView(
      String title,
      Phrase name,
      String page,
      String state,
      boolean accepted,
      boolean ended,
      boolean open,
      List<Step> steps,
      String trouble,
      String answer,
      String elsewhere,
      String homeName,
      List<Change> changes,
      String note,
      String action,
      String token) {}
}

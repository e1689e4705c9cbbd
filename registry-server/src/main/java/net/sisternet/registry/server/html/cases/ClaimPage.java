package net.sisternet.registry.server.html.cases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.cases.ClaimProof;
import net.sisternet.registry.core.cases.Desk.Claimed;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.succession.TakeOverPage;
import net.sisternet.vocab.Kinds;

/**
 * "Is this your network?" Who is signed in by a mailbox of the network gets its record at once;
 * else a moderator decides.
 */
@Path("/claim")
public final class ClaimPage {

  private final Site site;
  private final CasePorts ports;
  private final Subjects subjects;

  ClaimPage(Site site, CasePorts ports, Subjects subjects) {
    this.site = site;
    this.ports = ports;
    this.subjects = subjects;
  }

  @GET
  @Produces(Site.HTML)
  public Response form(@Context ContainerRequestContext request) {
    Subject subject = subjects.of(request);
    if (!ports.desk().isUnclaimed(subject.head())) {
      return ports.successions().findSilentSince(subject.head()).isPresent()
          ? PrivatePages.seeOther(TakeOverPage.address(site, subject.record()))
          : taken(request, subject);
    }
    return site.visitors().findSession(request).isEmpty()
        ? subjects.signIn(request)
        : form(request, subject, 200, "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response claim(@Context ContainerRequestContext request) {
    Author author = site.visitors().author(request);
    PageForm form = PageForm.of(request);
    Subject subject = subjects.of(form.first("record"));
    String text = form.first("text");
    if (text.isEmpty() || text.length() > ReportPage.LONGEST) {
      return form(request, subject, 422, text);
    }
    Claimed claimed = ports.desk().claim(author, subject.record(), text);
    Reader reader = Site.reader(request);
    return switch (claimed) {
      case AT_ONCE -> PrivatePages.seeOther(site.paths().record(subject.record()));
      case WAITS ->
          notice(request, subject, reader.say("claim.waits.title"), reader.say("claim.waits.text"));
      case TAKEN -> taken(request, subject);
    };
  }

  private Response taken(ContainerRequestContext request, Subject subject) {
    Reader reader = Site.reader(request);
    return notice(
        request, subject, reader.say("claim.taken.title"), reader.say("claim.taken.text"));
  }

  private Response notice(
      ContainerRequestContext request, Subject subject, String title, String text) {
    Reader reader = Site.reader(request);
    var notice =
        new Notice(title, text, site.paths().record(subject.record()), reader.say("still.page"));
    return PrivatePages.of(site.page(request, 200, "cases/notice", title, notice));
  }

  private Response form(
      ContainerRequestContext request, Subject subject, int status, String typed) {
    Reader reader = Site.reader(request);
    var proofs = new ArrayList<String>(ClaimProof.mailboxes(subject.graph()));
    ClaimProof.findDomain(subject.record(), subject.graph())
        .ifPresent(domain -> proofs.add(reader.say("claim.domain", domain)));
    String title =
        subject.record().path().equals(Kinds.NETWORK.path())
            ? reader.say("claim.title")
            : reader.say("claim.title.other");
    var view =
        new ClaimView(
            title,
            Subjects.name(subject.record(), subject.graph(), reader),
            subject.record().value(),
            site.paths().record(subject.record()),
            proofs,
            typed,
            status == 200 ? "" : reader.say("report.wrong", ReportPage.LONGEST),
            site.visitors().findFormToken(request).map(Secret::value).orElse(""));
    return PrivatePages.of(site.page(request, status, "cases/claim", title, view));
  }

  /**
   * The form.
   *
   * @param proofs the mailboxes that prove it
   * @param typed what was typed
   * @param wrong what is wrong with it; empty if nothing is
   */
  record ClaimView(
      String title,
      Phrase name,
      String record,
      String page,
      List<String> proofs,
      String typed,
      String wrong,
      String token) {}
}

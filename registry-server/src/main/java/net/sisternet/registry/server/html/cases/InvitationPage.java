package net.sisternet.registry.server.html.cases;

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
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/**
 * Asking somebody to care for a record, and saying yes to that: by a link that was mailed, after
 * signing in. A GET does nothing.
 */
@Path("/invitation")
public final class InvitationPage {

  private static final String LINK = "{secret: " + Secret.FORM + "}";

  private final Site site;
  private final CasePorts ports;
  private final Subjects subjects;

  InvitationPage(Site site, CasePorts ports, Subjects subjects) {
    this.site = site;
    this.ports = ports;
    this.subjects = subjects;
  }

  @GET
  @Produces(Site.HTML)
  public Response form(@Context ContainerRequestContext request) {
    Subject subject = subjects.of(request);
    return site.visitors().findSession(request).isEmpty()
        ? subjects.signIn(request)
        : form(request, subject, 200, "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response invite(@Context ContainerRequestContext request) {
    Author author = site.visitors().author(request);
    PageForm form = PageForm.of(request);
    Subject subject = subjects.of(form.first("record"));
    Optional<MailAddress> mail = MailAddress.find(form.first("mail"));
    if (mail.isEmpty()) {
      return form(request, subject, 422, form.first("mail"));
    }
    Topic topic = form.first("part").equals("owner") ? Topic.HANDOVER : Topic.DEPUTY;
    ports.desk().invite(author, subject.record(), mail.get(), topic);
    Reader reader = Site.reader(request);
    return notice(
        request,
        200,
        new Notice(
            reader.say("invite.done.title"),
            reader.say("invite.done.text"),
            site.paths().record(subject.record()),
            reader.say("still.page")));
  }

  @GET
  @Path(LINK)
  @Produces(Site.HTML)
  public Response ask(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    Optional<Case> invitation = ports.rulings().findInvitation(new Secret(secret));
    if (invitation.isEmpty()) {
      return over(request);
    }
    if (site.visitors().findSession(request).isEmpty()) {
      return subjects.signIn(request);
    }
    Case it = invitation.get();
    Reader reader = Site.reader(request);
    var view =
        new AskedView(
            Subjects.name(it.record(), subjects.graph(it), reader),
            site.paths().record(it.record()),
            it.topic() == Topic.HANDOVER,
            site.paths().of("/invitation/" + secret),
            token(request));
    return PrivatePages.of(
        site.page(
            request,
            200,
            "cases/invitation",
            reader.say("invitation.title", view.name().text()),
            view));
  }

  @POST
  @Path(LINK)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response accept(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    Author author = site.visitors().author(request);
    var link = new Secret(secret);
    Optional<Case> invitation = ports.rulings().findInvitation(link);
    return invitation.isPresent() && ports.rulings().accept(author, link)
        ? PrivatePages.seeOther(site.paths().record(invitation.get().record()))
        : over(request);
  }

  private Response form(
      ContainerRequestContext request, Subject subject, int status, String typed) {
    Reader reader = Site.reader(request);
    var view =
        new InviteView(
            Subjects.name(subject.record(), subject.graph(), reader),
            subject.record().value(),
            site.paths().record(subject.record()),
            typed,
            status == 200 ? "" : reader.say("signin.mail.wrong"),
            token(request));
    return PrivatePages.of(
        site.page(request, status, "cases/invite", reader.say("invite.title"), view));
  }

  private Response over(ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    return notice(
        request,
        410,
        new Notice(reader.say("still.over.title"), reader.say("invitation.over"), "", ""));
  }

  private Response notice(ContainerRequestContext request, int status, Notice notice) {
    return PrivatePages.of(site.page(request, status, "cases/notice", notice.title(), notice));
  }

  private String token(ContainerRequestContext request) {
    return site.visitors().findFormToken(request).map(Secret::value).orElse("");
  }

  /** Whom to ask. */
  record InviteView(
      Phrase name, String record, String page, String mail, String wrong, String token) {}

  /** What somebody is asked. */
  record AskedView(Phrase name, String page, boolean owner, String action, String token) {}
}

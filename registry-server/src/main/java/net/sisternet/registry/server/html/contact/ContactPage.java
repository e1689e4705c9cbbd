package net.sisternet.registry.server.html.contact;

import jakarta.servlet.http.HttpServletRequest;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.contact.Addressee;
import net.sisternet.registry.core.contact.ContactMessage;
import net.sisternet.registry.core.contact.Relay;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.server.html.frame.ClientAddress;
import net.sisternet.registry.server.html.frame.OpenForm;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordNames;

/**
 * Writing to those who run a network. Their address is never shown; the writer's is confirmed by a
 * letter, unless they are signed in. A GET sends nothing.
 */
@Path("/contact")
public final class ContactPage {

  private static final String LINK = "{secret: " + Secret.FORM + "}";

  private final Site site;
  private final ContactPorts ports;
  private final Desk desk;
  private final SignIn signIn;
  private final RecordHeads heads;
  private final NetworkNames names;

  ContactPage(Site site, ContactPorts ports, Desk desk, SignIn signIn, RecordHeads heads) {
    this.site = site;
    this.ports = ports;
    this.desk = desk;
    this.signIn = signIn;
    this.heads = heads;
    this.names = new NetworkNames(heads);
  }

  @GET
  @Produces(Site.HTML)
  public Response form(@Context ContainerRequestContext request) {
    RecordIri record = record(Query.of(request.getUriInfo()).first("record"));
    return form(request, record, new Typed("", "", "", ""), 200);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response write(
      @Context ContainerRequestContext request, @Context HttpServletRequest connection) {
    PageForm form = PageForm.of(request);
    RecordIri record = record(form.first("record"));
    Optional<MailAddress> known = findMail(request);
    Optional<MailAddress> mail = known.or(() -> MailAddress.find(form.first("mail")));
    String text = plain(form.first("text"));
    String wrong = wrong(mail, text, Site.reader(request));
    if (!wrong.isEmpty()) {
      var typed = new Typed(form.first("post"), text, form.first("mail"), wrong);
      return form(request, record, typed, 422);
    }
    if (!ports.reaches()) {
      throw Refusals.notFound();
    }
    Secret link =
        ports
            .relay()
            .write(
                draft(request, record, form.first("post"), mail.orElseThrow(), text),
                ClientAddress.of(connection),
                known.isPresent());
    return known.isPresent()
        ? sent(request, ports.relay().send(link), Optional.of(record))
        : PrivatePages.seeOther(site.paths().of("/contact/asked"));
  }

  /** What to do now, the same for every address. */
  @GET
  @Path("asked")
  @Produces(Site.HTML)
  public Response asked(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    var notice =
        new NoticeView(
            reader.say("signin.asked.title"),
            reader.say("contact.asked"),
            ports.local() ? site.paths().of("/outbox") : "",
            "");
    return notice(request, 200, notice);
  }

  @GET
  @Path(LINK)
  @Produces(Site.HTML)
  public Response look(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    Optional<ContactMessage> found = ports.relay().find(new Secret(secret));
    return found.map(it -> confirm(request, it, secret)).orElseGet(() -> over(request));
  }

  @POST
  @Path(LINK)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response send(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    var link = new Secret(secret);
    Optional<RecordIri> record = ports.relay().find(link).map(ContactMessage::record);
    return sent(request, ports.relay().send(link), record);
  }

  /** What has become of a message that is sent; its link leads nowhere any more. */
  @GET
  @Path("sent")
  @Produces(Site.HTML)
  public Response told(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    RecordIri record = record(Query.of(request.getUriInfo()).first("record"));
    return notice(
        request,
        200,
        new NoticeView(
            reader.say("contact.sent.title"),
            reader.say("contact.sent.text"),
            "",
            site.paths().record(record)));
  }

  /** Those who care for a record want messages, or do not. */
  @POST
  @Path("setting")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response set(@Context ContainerRequestContext request) {
    Author author = site.visitors().author(request);
    PageForm form = PageForm.of(request);
    RecordIri record = record(form.first("record"));
    if (!desk.caresFor(author, record)) {
      throw new RegistryException(ProblemType.FORBIDDEN, "publish.not-owner", record.value());
    }
    ports.relay().stop(record, form.first("messages").equals("stop"));
    return PrivatePages.seeOther(
        site.paths().of("/contact") + "?record=" + Paths.encode(record.value()));
  }

  private static ContactMessage draft(
      ContainerRequestContext request,
      RecordIri record,
      String post,
      MailAddress mail,
      String text) {
    return new ContactMessage(
        Secret.random(new java.security.SecureRandom()).digest(),
        record,
        post,
        mail,
        text,
        Site.language(request).tag(),
        Instant.EPOCH);
  }

  private RecordIri record(String iri) {
    return RecordNames.findRecord(iri, site.paths().home())
        .filter(it -> heads.find(it).filter(head -> !head.withdrawn()).isPresent())
        .orElseThrow(Refusals::notFound);
  }

  private Optional<MailAddress> findMail(ContainerRequestContext request) {
    return site.visitors()
        .findSession(request)
        .flatMap(session -> signIn.findMail(session.author().account()));
  }

  private static String wrong(Optional<MailAddress> mail, String text, Reader reader) {
    if (mail.isEmpty()) {
      return reader.say("signin.mail.wrong");
    }
    return switch (Relay.fault(text)) {
      case "length" -> reader.say("contact.length", Relay.LONGEST);
      case "links" -> reader.say("contact.links", Relay.MOST_LINKS);
      default -> "";
    };
  }

  /** One way of ending lines, nothing that cannot be seen. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n]]|[\\p{Cf}\\p{Cs}]", " ").strip();
  }

  private Response form(
      ContainerRequestContext request, RecordIri record, Typed typed, int status) {
    Reader reader = Site.reader(request);
    OpenForm form = site.visitors().openForm(request);
    List<Addressee> addressees =
        ports.reaches() ? ports.relay().addressees(record) : List.<Addressee>of();
    boolean mine =
        site.visitors()
            .findSession(request)
            .map(Session::author)
            .filter(it -> desk.caresFor(it, record))
            .isPresent();
    Optional<MailAddress> known = findMail(request);
    var view =
        new ContactView(
            names.of(record, reader),
            record.value(),
            site.paths().record(record),
            addressees.size() < 2 ? List.of() : posts(addressees, typed.post(), reader),
            addressees.isEmpty() ? "" : addressees.get(0).post(),
            !addressees.isEmpty(),
            typed.text(),
            typed.mail(),
            known.map(MailAddress::value).orElse(""),
            mine,
            ports.relay().isStopped(record),
            typed.wrong(),
            form.token());
    return PrivatePages.of(
        site.page(request, status, "contact/form", reader.say("contact.title"), view),
        form.cookieArray());
  }

  private static List<Post> posts(List<Addressee> addressees, String chosen, Reader reader) {
    return addressees.stream()
        .map(
            it ->
                new Post(
                    it.post(),
                    it.names().isEmpty()
                        ? reader.say("contact.network")
                        : reader.best(it.names()).text(),
                    it.post().equals(chosen)))
        .toList();
  }

  private Response confirm(ContainerRequestContext request, ContactMessage it, String secret) {
    Reader reader = Site.reader(request);
    OpenForm form = site.visitors().openForm(request);
    var view =
        new ConfirmView(
            names.of(it.record(), reader),
            site.paths().record(it.record()),
            it.text(),
            site.paths().of("/contact/" + secret),
            form.token());
    return PrivatePages.of(
        site.page(request, 200, "contact/confirm", reader.say("contact.confirm.title"), view),
        form.cookieArray());
  }

  private Response sent(
      ContainerRequestContext request, Relay.Outcome outcome, Optional<RecordIri> record) {
    return switch (outcome) {
      case SENT ->
          PrivatePages.seeOther(
              site.paths().of("/contact/sent")
                  + "?record="
                  + Paths.encode(record.map(RecordIri::value).orElse("")));
      case ENOUGH -> throw new RegistryException(ProblemType.TOO_MANY_REQUESTS, "contact.enough");
      case LATER -> throw new RegistryException(ProblemType.UNAVAILABLE, "contact.later");
      case OVER -> over(request);
    };
  }

  private Response over(ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    return notice(
        request,
        410,
        new NoticeView(reader.say("still.over.title"), reader.say("contact.over"), "", ""));
  }

  private Response notice(ContainerRequestContext request, int status, NoticeView notice) {
    return PrivatePages.of(site.page(request, status, "contact/notice", notice.title(), notice));
  }

  /**
   * What was typed.
   *
   * @param wrong what is wrong with it; empty if nothing is
   */
  private record Typed(String post, String text, String mail, String wrong) {}

  /** A post to choose. */
  record Post(String value, String label, boolean chosen) {}

  /**
   * The form.
   *
   * @param posts to whom one can write, if to several
   * @param only to whom, if to one
   * @param open whether anybody can be written to
   * @param known the address of whoever is signed in; empty for others
   * @param mine whether the reader cares for the network
   * @param stopped whether those who do want no messages
   */
  record ContactView(
      Phrase name,
      String record,
      String page,
      List<Post> posts,
      String only,
      boolean open,
      String text,
      String mail,
      String known,
      boolean mine,
      boolean stopped,
      String wrong,
      String token) {}

  /** A message to be sent. */
  record ConfirmView(Phrase name, String page, String text, String action, String token) {}

  /**
   * Something to be said and perhaps one way to go on.
   *
   * @param outbox where mail is read that is not sent; empty if it is sent
   * @param page the network's; empty if it is not known
   */
  record NoticeView(String title, String text, String outbox, String page) {}
}

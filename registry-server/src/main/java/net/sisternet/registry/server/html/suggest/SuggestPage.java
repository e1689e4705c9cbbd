package net.sisternet.registry.server.html.suggest;

import jakarta.servlet.http.HttpServletRequest;
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
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.SuggestedChange;
import net.sisternet.registry.core.cases.Suggestible;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.core.suggestions.Suggesting.Wish;
import net.sisternet.registry.server.html.frame.ClientAddress;
import net.sisternet.registry.server.html.frame.OpenForm;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.ChangeLabels;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.SchemaOrg;

/**
 * Anybody suggests a change of a record, in its plain fields; whoever cares for it decides. Who is
 * not signed in leaves a mail address and confirms it; a sister's record is decided at its home.
 */
@Path("/suggest")
public final class SuggestPage {

  static final int LONGEST_NOTE = 2000;

  private final Site site;
  private final SuggestPorts ports;
  private final Desk desk;
  private final SignIn signIn;
  private final Subjects subjects;
  private final Labels labels;

  SuggestPage(
      Site site, SuggestPorts ports, Desk desk, SignIn signIn, Subjects subjects, Labels labels) {
    this.site = site;
    this.ports = ports;
    this.desk = desk;
    this.signIn = signIn;
    this.subjects = subjects;
    this.labels = labels;
  }

  @GET
  @Produces(Site.HTML)
  public Response form(@Context ContainerRequestContext request) {
    Subject subject = subjects.of(Query.of(request.getUriInfo()).first("record"));
    List<SuggestedChange> fields = Suggestible.of(subject.record(), subject.graph());
    return findMail(request).isEmpty() && !ports.reaches()
        ? off(request, subject)
        : form(request, subject, new Typed(fields, "", "", ""), 200);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response suggest(
      @Context ContainerRequestContext request, @Context HttpServletRequest connection) {
    PageForm form = PageForm.of(request);
    Subject subject = subjects.of(form.first("record"));
    Optional<MailAddress> known = findMail(request);
    Optional<MailAddress> mail = known.or(() -> MailAddress.find(form.first("mail")));
    Typed typed = typed(subject, form);
    String wrong = wrong(typed, mail, Site.reader(request));
    if (!wrong.isEmpty()) {
      return form(request, subject, typed.wrong(wrong), 422);
    }
    if (known.isEmpty() && !ports.reaches()) {
      return off(request, subject);
    }
    Optional<Author> author = site.visitors().findSession(request).map(Session::author);
    if (author.isPresent() && subject.own()) {
      Case opened = desk.suggest(author.get(), subject.record(), typed.changes(), typed.note());
      return PrivatePages.seeOther(site.paths().of("/cases/" + opened.number()));
    }
    var wish =
        new Wish(
            subject.record(),
            subject.graph(),
            subject.home(),
            typed.changes(),
            typed.note(),
            Site.language(request).tag());
    Secret link =
        ports
            .suggesting()
            .ask(wish, mail.orElseThrow(), ClientAddress.of(connection), known.isPresent());
    return PrivatePages.seeOther(
        site.paths().of(known.isPresent() ? "/suggested/" + link.value() : "/suggested"));
  }

  private Optional<MailAddress> findMail(ContainerRequestContext request) {
    return site.visitors()
        .findSession(request)
        .flatMap(session -> signIn.findMail(session.author().account()));
  }

  private static Typed typed(Subject subject, PageForm form) {
    List<SuggestedChange> fields =
        Suggestible.of(subject.record(), subject.graph()).stream()
            .map(
                it ->
                    form.fields().containsKey(it.key())
                        ? it.to(Suggestible.plain(form.first(it.key())))
                        : it)
            .toList();
    return new Typed(fields, Suggestible.plain(form.first("note")), form.first("mail"), "");
  }

  private static String wrong(Typed typed, Optional<MailAddress> mail, Reader reader) {
    if (mail.isEmpty()) {
      return reader.say("signin.mail.wrong");
    }
    if ((typed.changes().isEmpty() && typed.note().isEmpty())
        || typed.note().length() > LONGEST_NOTE) {
      return reader.say("suggest.nothing");
    }
    boolean possible =
        typed.changes().stream()
            .allMatch(
                it ->
                    Suggestible.isPossible(it)
                        && (!it.after().startsWith("http")
                            || Paths.findSafe(it.after()).isPresent()));
    return possible ? "" : reader.say("suggest.address");
  }

  private Response off(ContainerRequestContext request, Subject subject) {
    Reader reader = Site.reader(request);
    var view =
        new OffView(
            Subjects.name(subject.record(), subject.graph(), reader),
            subject.page(),
            subject.own() ? "" : subject.atHome() + "/suggest?record=" + encoded(subject),
            subject.homeName());
    return PrivatePages.of(
        site.page(request, 200, "suggest/off", reader.say("suggest.title"), view));
  }

  private Response form(ContainerRequestContext request, Subject subject, Typed typed, int status) {
    Reader reader = Site.reader(request);
    OpenForm form = site.visitors().openForm(request);
    boolean visitor = findMail(request).isEmpty();
    var view =
        new SuggestView(
            Subjects.name(subject.record(), subject.graph(), reader),
            subject.record().value(),
            subject.page(),
            subject.own() ? "" : subject.homeName(),
            fields(typed, reader),
            typed.note(),
            typed.mail(),
            visitor,
            ports.local(),
            site.paths().of("/sign-in")
                + "?next="
                + Paths.encode(site.paths().of("/suggest") + "?record=" + encoded(subject)),
            typed.wrong(),
            form.token());
    return PrivatePages.of(
        site.page(request, status, "suggest/form", reader.say("suggest.title"), view),
        form.cookieArray());
  }

  private List<Field> fields(Typed typed, Reader reader) {
    var shown = new ArrayList<Field>();
    for (SuggestedChange it : typed.fields()) {
      shown.add(
          new Field(
              "page-field-" + shown.size(),
              it.key(),
              ChangeLabels.of(it, labels, reader),
              it.language(),
              it.after(),
              it.property().equals(SchemaOrg.DESCRIPTION)));
    }
    return shown;
  }

  private static String encoded(Subject subject) {
    return Paths.encode(subject.record().value());
  }

  /**
   * What was typed.
   *
   * @param wrong what is wrong with it; empty if nothing is
   */
  private record Typed(List<SuggestedChange> fields, String note, String mail, String wrong) {

    List<SuggestedChange> changes() {
      return fields.stream().filter(SuggestedChange::isChange).toList();
    }

    Typed wrong(String why) {
      return new Typed(fields, note, mail, why);
    }
  }

  /** A field of the form. */
  record Field(
      String id, String key, String label, String language, String value, boolean isLong) {}

  /**
   * The form.
   *
   * @param homeName where it is decided; empty for here
   * @param visitor whether a mail address is asked for
   * @param local whether letters are shown on this machine
   * @param signIn where one signs in and comes back
   */
  record SuggestView(
      Phrase name,
      String record,
      String page,
      String homeName,
      List<Field> fields,
      String note,
      String mail,
      boolean visitor,
      boolean local,
      String signIn,
      String wrong,
      String token) {}

  /** Where no letter goes out: the way to the record's home, if it is another. */
  record OffView(Phrase name, String page, String href, String homeName) {}
}

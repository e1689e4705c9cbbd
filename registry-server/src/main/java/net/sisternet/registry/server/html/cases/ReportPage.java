package net.sisternet.registry.server.html.cases;

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
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.server.html.frame.ClientAddress;
import net.sisternet.registry.server.html.frame.OpenForm;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/** Anybody says that something is wrong with a page; moderators look at it. */
@Path("/report")
public final class ReportPage {

  static final int LONGEST = 2000;

  /** Why somebody reports. */
  public static final List<String> REASONS = List.of("wrong", "gone", "double", "abuse", "other");

  private final Site site;
  private final CasePorts ports;
  private final Subjects subjects;

  ReportPage(Site site, CasePorts ports, Subjects subjects) {
    this.site = site;
    this.ports = ports;
    this.subjects = subjects;
  }

  @GET
  @Produces(Site.HTML)
  public Response form(@Context ContainerRequestContext request) {
    return form(request, subjects.of(request), 200, "", "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response report(
      @Context ContainerRequestContext request, @Context HttpServletRequest connection) {
    PageForm form = PageForm.of(request);
    Subject subject = subjects.of(form.first("record"));
    String reason = form.first("reason");
    String text = form.first("text");
    if (!REASONS.contains(reason) || text.isEmpty() || text.length() > LONGEST) {
      return form(request, subject, 422, reason, text);
    }
    ports
        .desk()
        .report(
            subject.record(),
            ClientAddress.of(connection),
            site.visitors().findSession(request).map(Session::author),
            Map.of("reason", reason, "text", text));
    Reader reader = Site.reader(request);
    var notice =
        new Notice(
            reader.say("report.done.title"),
            reader.say("report.done.text"),
            site.paths().record(subject.record()),
            reader.say("still.page"));
    return PrivatePages.of(site.page(request, 200, "cases/notice", notice.title(), notice));
  }

  private Response form(
      ContainerRequestContext request, Subject subject, int status, String reason, String typed) {
    Reader reader = Site.reader(request);
    OpenForm form = site.visitors().openForm(request);
    var view =
        new ReportView(
            Subjects.name(subject.record(), subject.graph(), reader),
            subject.record().value(),
            site.paths().record(subject.record()),
            REASONS.stream()
                .map(it -> new Choice(it, reader.say("report.why." + it), it.equals(reason)))
                .toList(),
            typed,
            status == 200 ? "" : reader.say("report.wrong", LONGEST),
            form.token());
    return PrivatePages.of(
        site.page(request, status, "cases/report", reader.say("report.title"), view),
        form.cookieArray());
  }

  /** A reason to choose. */
  record Choice(String value, String label, boolean chosen) {}

  /**
   * The form.
   *
   * @param typed what was typed
   * @param wrong what is wrong with it; empty if nothing is
   */
  record ReportView(
      Phrase name,
      String record,
      String page,
      List<Choice> reasons,
      String typed,
      String wrong,
      String token) {}
}

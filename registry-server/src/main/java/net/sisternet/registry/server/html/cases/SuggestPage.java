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
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.SuggestedChange;
import net.sisternet.registry.core.cases.Suggestible;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.SchemaOrg;

/**
 * Anybody who is signed in suggests a change of a record, in its plain fields; whoever cares for it
 * decides.
 */
@Path("/suggest")
public final class SuggestPage {

  private final Site site;
  private final CasePorts ports;
  private final Subjects subjects;
  private final Labels labels;

  SuggestPage(Site site, CasePorts ports, Subjects subjects, Labels labels) {
    this.site = site;
    this.ports = ports;
    this.subjects = subjects;
    this.labels = labels;
  }

  @GET
  @Produces(Site.HTML)
  public Response form(@Context ContainerRequestContext request) {
    Subject subject = subjects.of(request);
    List<SuggestedChange> fields = Suggestible.of(subject.record(), subject.graph());
    return site.visitors().findSession(request).isEmpty()
        ? subjects.signIn(request)
        : form(request, subject, 200, fields, "", "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response suggest(@Context ContainerRequestContext request) {
    Author author = site.visitors().author(request);
    PageForm form = PageForm.of(request);
    Subject subject = subjects.of(form.first("record"));
    List<SuggestedChange> typed =
        Suggestible.of(subject.record(), subject.graph()).stream()
            .map(
                it ->
                    form.fields().containsKey(it.key())
                        ? it.to(Suggestible.plain(form.first(it.key())))
                        : it)
            .toList();
    List<SuggestedChange> changes = typed.stream().filter(SuggestedChange::isChange).toList();
    String note = form.first("note");
    Reader reader = Site.reader(request);
    String wrong = wrong(changes, note, reader);
    if (!wrong.isEmpty()) {
      return form(request, subject, 422, typed, note, wrong);
    }
    Case opened = ports.desk().suggest(author, subject.record(), changes, note);
    return PrivatePages.seeOther(site.paths().of("/cases/" + opened.number()));
  }

  private static String wrong(List<SuggestedChange> changes, String note, Reader reader) {
    if ((changes.isEmpty() && note.isEmpty()) || note.length() > ReportPage.LONGEST) {
      return reader.say("suggest.nothing");
    }
    boolean badAddress =
        changes.stream()
            .filter(it -> it.property().equals(Foaf.HOMEPAGE) && !it.after().isEmpty())
            .anyMatch(it -> !isWebAddress(it.after()));
    return badAddress ? reader.say("suggest.address") : "";
  }

  private static boolean isWebAddress(String text) {
    return text.matches("https?://[^\\s<>\"{}|\\\\^`]+")
        && Iri.isIri(text)
        && Paths.findSafe(text).isPresent();
  }

  private Response form(
      ContainerRequestContext request,
      Subject subject,
      int status,
      List<SuggestedChange> fields,
      String note,
      String wrong) {
    Reader reader = Site.reader(request);
    var shown = new ArrayList<Field>();
    for (int i = 0; i < fields.size(); i++) {
      SuggestedChange it = fields.get(i);
      shown.add(
          new Field(
              "page-field-" + i,
              it.key(),
              label(it, labels, reader),
              it.language(),
              it.after(),
              it.property().equals(SchemaOrg.DESCRIPTION)));
    }
    var view =
        new SuggestView(
            Subjects.name(subject.record(), subject.graph(), reader),
            subject.record().value(),
            site.paths().record(subject.record()),
            shown,
            note,
            wrong,
            site.visitors().findFormToken(request).map(Secret::value).orElse(""));
    return PrivatePages.of(
        site.page(request, status, "cases/suggest", reader.say("suggest.title"), view));
  }

  /** What a field is called, with the language of its text. */
  static String label(SuggestedChange field, Labels labels, Reader reader) {
    String property = labels.property(field.property(), reader);
    return field.language().isEmpty()
        ? property
        : reader.say("suggest.in", property, reader.languageName(field.language()));
  }

  /** A field of the form. */
  record Field(
      String id, String key, String label, String language, String value, boolean isLong) {}

  /** The form. */
  record SuggestView(
      Phrase name,
      String record,
      String page,
      List<Field> fields,
      String note,
      String wrong,
      String token) {}
}

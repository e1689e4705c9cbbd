package net.sisternet.registry.server.html.register;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.transition.Transition.Form;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.TransitionField.Option;

/** Where somebody says what becomes of their network: the first question. */
@Path("/networks/{slug}/transition")
public final class TransitionStart {

  private static final String END = "END";

  private final Wizard wizard;
  private final RegisterPorts ports;

  TransitionStart(Wizard wizard, RegisterPorts ports) {
    this.wizard = wizard;
    this.ports = ports;
  }

  @GET
  @Produces(Site.HTML)
  public Response ask(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    return author.isEmpty()
        ? wizard.signIn(request)
        : show(OwnRecord.network(ports, author.get(), slug), "", 200, request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response begin(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    RecordHead head = OwnRecord.network(ports, author, slug);
    String wanted = PageForm.of(request).first("what");
    if (wanted.equals(END)) {
      return PrivatePages.seeOther(wizard.to(head.record()) + "/close");
    }
    Reader reader = Site.reader(request);
    Optional<Form> form =
        Arrays.stream(Form.values()).filter(it -> it.name().equals(wanted)).findFirst();
    if (form.isEmpty()) {
      return show(head, reader.say("transition.what.missing"), 422, request);
    }
    Draft draft =
        wizard
            .desk()
            .begin(
                author.account(),
                TransitionAnswers.FORM,
                TransitionAnswers.begun(form.get(), head.record(), reader.language().tag())
                    .with(TransitionStep.OTHER.word(), PageForm.of(request).first("other")));
    return PrivatePages.seeOther(
        wizard.to(
            "/transitions/" + draft.id() + '/' + TransitionStep.of(form.get()).get(0).word()));
  }

  private Response show(
      RecordHead head, String wrong, int status, ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    var names = ports.names().of(List.of(head.record())).get(head.record());
    Phrase name =
        names == null || names.isEmpty() ? Phrase.own(head.record().slug()) : reader.best(names);
    TransitionField field =
        TransitionField.choice(
                "what",
                reader.say("transition.what"),
                List.of(
                    option(Form.RENAME.name(), reader),
                    option(Form.MERGE.name(), reader),
                    option(Form.SPLIT.name(), reader),
                    option(END, reader)))
            .wrong(wrong);
    String title = reader.say("transition.title");
    var view =
        new TransitionPage.StepView(
            name,
            title,
            wizard.to(head.record()),
            wizard.to(head.record()) + "/transition",
            "",
            wizard.token(request),
            List.of(field),
            TransitionPage.links(List.of(field)));
    return PrivatePages.of(
        wizard
            .site()
            .page(
                request,
                status,
                "register/transition",
                wrong.isEmpty() ? title : reader.say("register.error-title", title),
                view));
  }

  private static Option option(String value, Reader reader) {
    String key = "transition.what." + value.toLowerCase(java.util.Locale.ROOT);
    return new Option(value, reader.say(key), reader.say(key + ".hint"), false);
  }
}

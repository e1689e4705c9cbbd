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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.transition.Closing;
import net.sisternet.registry.core.transition.Happening;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kinds;

/** Closing a network that is no more, with a reason and what came after; or taking it back. */
@Path("/networks/{slug}/close")
public final class ClosePage {

  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final Wizard wizard;
  private final RegisterPorts ports;
  private final References references;
  private final Clock clock;

  ClosePage(Wizard wizard, RegisterPorts ports, References references, Clock clock) {
    this.wizard = wizard;
    this.ports = ports;
    this.references = references;
    this.clock = clock;
  }

  @GET
  @Produces(Site.HTML)
  public Response form(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    if (author.isEmpty()) {
      return wizard.signIn(request);
    }
    RecordHead head = OwnRecord.network(ports, author.get(), slug);
    return show(head, new Typed(today(), "", ""), List.of(), 200, request);
  }

  private String today() {
    return TypedValues.showDate(LocalDate.now(clock.withZone(ZONE)).toString());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response close(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    RecordHead head = OwnRecord.network(ports, author, slug);
    PageForm form = PageForm.of(request);
    Reader reader = Site.reader(request);
    var typed = new Typed(form.first("day"), form.first("reason"), form.first("successor"));
    if (form.first("do").equals("withdraw")) {
      return withdraw(author, head, form, new Typed(today(), "", ""), request);
    }
    Optional<Iri> successor =
        typed.successor().isEmpty()
            ? Optional.empty()
            : references.find(typed.successor(), reader).map(Iri::new);
    List<Wizard.ErrorLink> errors = errors(typed, successor, reader);
    if (!errors.isEmpty()) {
      return show(head, typed, errors, 422, request);
    }
    var closing =
        new Closing(
            new Happening(TypedValues.date(typed.day()), typed.reason(), reader.language().tag()),
            successor.stream().toList());
    ports
        .publisher()
        .publish(
            new Submission(
                author,
                Kinds.NETWORK,
                head.record(),
                closing.of(head.record(), graph(head)),
                new Precondition.IsAt(version(form, head))));
    return PrivatePages.seeOther(wizard.to(head.record()) + "?told=changed");
  }

  private Response withdraw(
      Author author, RecordHead head, PageForm form, Typed typed, ContainerRequestContext request) {
    if (form.first("sure").isEmpty()) {
      Reader reader = Site.reader(request);
      return show(
          head,
          typed,
          List.of(new Wizard.ErrorLink("#sure", "", reader.say("close.withdraw.unsure"))),
          422,
          request);
    }
    ports.publisher().withdraw(author, head.record(), new Precondition.IsAt(version(form, head)));
    return PrivatePages.seeOther(wizard.to("/account"));
  }

  /** The version that the form was made of: who did not see the newest one does not end it. */
  private static RecordVersion version(PageForm form, RecordHead head) {
    String seen = form.first("version");
    return seen.equals(head.version().toString()) ? head.version() : throwStale(head.record());
  }

  private static RecordVersion throwStale(RecordIri record) {
    throw new RegistryException(
        ProblemType.STALE, Refusals.text("close.stale", record.value()), List.of());
  }

  private Graph graph(RecordHead head) {
    return ports
        .heads()
        .findVersion(head.record(), head.version())
        .flatMap(it -> it.payload().map(Payload::graph))
        .orElseThrow(Refusals::notFound);
  }

  private static List<Wizard.ErrorLink> errors(
      Typed typed, Optional<Iri> successor, Reader reader) {
    var errors = new ArrayList<Wizard.ErrorLink>();
    if (!TypedValues.date(typed.day()).matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
      errors.add(new Wizard.ErrorLink("#day", "", reader.say("close.day.wrong")));
    }
    if (typed.reason().isEmpty()) {
      errors.add(new Wizard.ErrorLink("#reason", "", reader.say("close.why.missing")));
    }
    if (!typed.successor().isEmpty() && successor.isEmpty()) {
      errors.add(
          new Wizard.ErrorLink(
              "#successor", "", reader.say("register.unknown", typed.successor())));
    }
    return errors;
  }

  private Response show(
      RecordHead head,
      Typed typed,
      List<Wizard.ErrorLink> errors,
      int status,
      ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    var names = ports.names().of(List.of(head.record())).get(head.record());
    var view =
        new CloseView(
            names == null || names.isEmpty()
                ? Phrase.own(head.record().slug())
                : reader.best(names),
            wizard.to(head.record()),
            wizard.to(head.record()) + "/close",
            wizard.token(request),
            head.version().toString(),
            typed,
            errors);
    return PrivatePages.of(
        wizard.site().page(request, status, "register/close", reader.say("close.title"), view));
  }

  /** What was typed. */
  record Typed(String day, String reason, String successor) {}

  /** The form. */
  record CloseView(
      Phrase name,
      String back,
      String action,
      String token,
      String version,
      Typed typed,
      List<Wizard.ErrorLink> errors) {

    /** What is wrong with one field; empty if nothing is. */
    String wrong(String field) {
      return errors.stream()
          .filter(it -> it.href().equals('#' + field))
          .map(Wizard.ErrorLink::text)
          .findFirst()
          .orElse("");
    }
  }
}

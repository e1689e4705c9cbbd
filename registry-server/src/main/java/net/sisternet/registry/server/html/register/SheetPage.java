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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.frame.Upload;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.SheetPublishing.Outcome;
import net.sisternet.registry.server.html.register.SheetRow.State;
import net.sisternet.vocab.Kinds;

/**
 * Bringing a list of networks as a spreadsheet: looked at row by row before anything is published.
 */
@Path("/import")
public final class SheetPage {

  private static final String ID = "{id: " + DraftId.FORM + "}";

  /** What every network needs and a list seldom says: asked once for all rows. */
  private static final List<String> COMMON = List.of("areaServed", "language", "classification");

  /** How long one request publishes; browsers and proxies wait for a minute at least. */
  private static final Duration LONGEST = Duration.ofSeconds(6);

  private final Wizard wizard;
  private final RegisterPorts ports;
  private final ChoiceLists choices;
  private final SheetRows rows;
  private final SheetPublishing publishing;

  SheetPage(Wizard wizard, RegisterPorts ports, ChoiceLists choices, SheetRows rows) {
    this.wizard = wizard;
    this.ports = ports;
    this.choices = choices;
    this.rows = rows;
    this.publishing = new SheetPublishing(ports.drafts()::publishUnkept, LONGEST, System::nanoTime);
  }

  @GET
  @Produces(Site.HTML)
  public Response start(@Context ContainerRequestContext request) {
    return wizard.findAuthor(request).isEmpty()
        ? wizard.signIn(request)
        : start("", "", 200, request);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(Site.HTML)
  public Response bring(@Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    PageForm form = PageForm.of(request);
    Reader reader = Site.reader(request);
    try {
      Optional<Upload> file = form.findUpload("file");
      List<List<String>> table =
          file.isPresent() ? SheetReader.read(file.get()) : SheetReader.table(form.first("cells"));
      if (table.size() < 2) {
        return start(form.first("cells"), reader.say("register.sheet.empty"), 422, request);
      }
      Draft draft = wizard.desk().begin(author.account(), Sheet.FORM, Sheet.of(table).answers());
      return PrivatePages.seeOther(wizard.to("/import/" + draft.id()));
    } catch (RegistryException e) {
      if (e.type() != ProblemType.BAD_REQUEST && e.type() != ProblemType.TOO_LARGE) {
        throw e;
      }
      return start(form.first("cells"), reader.say(e.detail()), 422, request);
    }
  }

  @GET
  @Path(ID)
  @Produces(Site.HTML)
  public Response look(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    if (author.isEmpty()) {
      return wizard.signIn(request);
    }
    Draft draft = wizard.draft(author.get(), id, Sheet.FORM);
    Sheet sheet = Sheet.read(draft.answers());
    Reader reader = Site.reader(request);
    List<Optional<SheetColumn>> columns = chosen(sheet, draft.answers(), reader);
    List<SheetRow> all =
        rows.of(author.get(), sheet.rows(), columns, common(sheet, reader), reader);
    return show(draft, columns, all, "", request);
  }

  @POST
  @Path(ID)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response go(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    wizard.draft(author, id, Sheet.FORM);
    PageForm form = PageForm.of(request);
    if (form.first("do").equals("delete")) {
      wizard.desk().discard(author.account(), new DraftId(id));
      return PrivatePages.seeOther(wizard.to("/account"));
    }
    Reader reader = Site.reader(request);
    Draft draft =
        wizard
            .desk()
            .change(
                author.account(),
                new DraftId(id),
                it -> it.with(Sheet.read(it.answers()).with(form).answers()));
    Sheet sheet = Sheet.read(draft.answers());
    List<Optional<SheetColumn>> columns = chosen(sheet, draft.answers(), reader);
    List<SheetRow> all = rows.of(author, sheet.rows(), columns, common(sheet, reader), reader);
    if (!form.first("do").equals("publish")) {
      return show(draft, columns, all, "", request);
    }
    Outcome outcome = publishing.publish(author, all, reader);
    return show(draft, columns, outcome.rows(), told(outcome, reader), request);
  }

  private static String told(Outcome outcome, Reader reader) {
    String done =
        outcome.waiting() == 0
            ? reader.say("register.sheet.published", outcome.published())
            : reader.say("register.sheet.waiting", outcome.published(), outcome.waiting());
    return outcome.left() == 0
        ? done
        : done + ' ' + reader.say("register.sheet.left", outcome.left());
  }

  private List<SheetColumn> columns(Reader reader) {
    return SheetColumn.of(ports.forms(), Kinds.NETWORK, reader);
  }

  /** What each column is: as it was chosen, else as its heading says. */
  private List<Optional<SheetColumn>> chosen(Sheet sheet, Answers answers, Reader reader) {
    List<SheetColumn> all = columns(reader);
    var chosen = new ArrayList<Optional<SheetColumn>>();
    for (int i = 0; i < sheet.heading().size(); i++) {
      String path = answers.first("column." + (i + 1));
      String heading = sheet.heading().get(i);
      chosen.add(
          path.isEmpty()
              ? SheetColumn.guess(all, heading, reader)
              : all.stream().filter(it -> it.path().equals(path)).findFirst());
    }
    return chosen;
  }

  private Answers common(Sheet sheet, Reader reader) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : COMMON) {
      String typed = sheet.common(name);
      if (!typed.isEmpty()) {
        values.put(
            name, choices.find(field(name), typed, reader).map(List::of).orElse(List.of(typed)));
      }
    }
    return new Answers(values);
  }

  private FormField field(String name) {
    return ports.forms().findByShape(Kinds.NETWORK.shape()).orElseThrow().fields().stream()
        .filter(it -> FieldNames.of(it.property()).equals(name))
        .findFirst()
        .orElseThrow(Refusals::notFound);
  }

  private Response start(String cells, String wrong, int status, ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    var view =
        new StartView(
            wizard.token(request), cells, wrong, reader.amounts().number(SheetReader.MOST_ROWS));
    return PrivatePages.of(
        wizard
            .site()
            .page(request, status, "register/sheetStart", reader.say("register.sheet"), view));
  }

  private Response show(
      Draft draft,
      List<Optional<SheetColumn>> columns,
      List<SheetRow> all,
      String told,
      ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    Sheet sheet = Sheet.read(draft.answers());
    var headings = new ArrayList<Heading>();
    for (int i = 0; i < sheet.heading().size(); i++) {
      headings.add(
          new Heading(
              "column." + (i + 1),
              sheet.heading().get(i),
              sheet.rows().get(0).size() > i ? sheet.rows().get(0).get(i) : "",
              columns.get(i).map(SheetColumn::path).orElse(Sheet.LEFT_OUT)));
    }
    long ready = all.stream().filter(SheetRow::isReady).count();
    var view =
        new SheetView(
            told,
            headings,
            columns(reader),
            COMMON.stream()
                .map(
                    it ->
                        new Common(
                            it, reader.say(field(it).name()), sheet.common(it), known(it, reader)))
                .toList(),
            all.stream().map(it -> view(it, reader)).toList(),
            ready,
            wizard.to("/import/" + draft.id()),
            wizard.token(request));
    return PrivatePages.of(
        wizard
            .site()
            .page(request, 200, "register/sheet", reader.say("register.sheet.look"), view));
  }

  private List<String> known(String field, Reader reader) {
    return List.copyOf(choices.typed(field(field), reader).keySet());
  }

  private RowView view(SheetRow row, Reader reader) {
    String state =
        switch (row.state()) {
          case NEW -> reader.say("register.sheet.new");
          case CHANGE -> reader.say("register.sheet.change");
          case WAITS -> reader.say("register.sheet.waits");
          case SAME -> reader.say("register.sheet.same");
          case WRONG -> reader.say("register.sheet.wrong");
          case ALIKE -> reader.say("register.sheet.alike");
        };
    return new RowView(
        row.number(),
        row.name(),
        state,
        row.state() == State.WRONG,
        row.record()
            .map(it -> ports.home().holds(it.value()) ? wizard.to(it) : it.value())
            .orElse(""),
        row.faults());
  }

  /** Where a list is brought. */
  record StartView(String token, String cells, String wrong, String most) {}

  /** A list that was brought. */
  record SheetView(
      String told,
      List<Heading> headings,
      List<SheetColumn> columns,
      List<Common> common,
      List<RowView> rows,
      long ready,
      String action,
      String token) {}

  /** A column, with what stands first in it and what it is. */
  record Heading(String id, String name, String example, String path) {}

  /** What is the same for all rows. */
  record Common(String id, String label, String value, List<String> known) {}

  /** A row. */
  record RowView(
      int number, String name, String state, boolean wrong, String href, List<String> faults) {}
}

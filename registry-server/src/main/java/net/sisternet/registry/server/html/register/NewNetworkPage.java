package net.sisternet.registry.server.html.register;

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
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.ReadAnswers;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;

/** Where registering a network begins. */
@Path("/networks/new")
public final class NewNetworkPage {

  private static final int DRAFTS = 5;
  private static final String LANGUAGE = "language";

  private final Wizard wizard;
  private final DraftLinks links;
  private final SiteStart sites;

  NewNetworkPage(Wizard wizard, DraftLinks links, SiteStart sites) {
    this.wizard = wizard;
    this.links = links;
    this.sites = sites;
  }

  @GET
  @Produces(Site.HTML)
  public Response start(@Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    if (author.isEmpty()) {
      return wizard.signIn(request);
    }
    return show(author.get(), "", "", 200, request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response begin(@Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    PageForm form = PageForm.of(request);
    String address = form.first("address");
    if (form.first("do").equals("again")) {
      return begin(author, sentBefore(author, form.first("case")));
    }
    if (form.first("do").equals("site")) {
      try {
        return begin(author, sites.read(author, address, Site.reader(request)));
      } catch (RegistryException e) {
        if (e.type() != ProblemType.BAD_REQUEST) {
          throw e;
        }
        return show(author, address, Site.reader(request).say(e.detail()), 422, request);
      }
    }
    return begin(author, Answers.NONE.with(LANGUAGE, languageOf(Site.reader(request))));
  }

  /** What the author has sent to the moderators, and had back. */
  private Answers sentBefore(Author author, String number) {
    return Optional.of(number)
        .filter(it -> it.matches("[0-9]{1,18}"))
        .flatMap(it -> wizard.ports().cases().find(Long.parseLong(it)))
        .filter(it -> it.opener().filter(author.account()::equals).isPresent())
        .filter(it -> it.topic() == Topic.NETWORK && !it.isOpen())
        .filter(it -> !it.field(Case.GRAPH).isEmpty())
        .map(
            it ->
                ReadAnswers.of(
                        wizard.ports().forms(),
                        Kinds.NETWORK,
                        it.record(),
                        NTriples.read(it.field(Case.GRAPH)))
                    .answers())
        .orElseThrow(Refusals::notFound);
  }

  /** Most networks work in the language of whoever registers them; the form shows it. */
  private static List<String> languageOf(Reader reader) {
    return List.of(
        Prefixes.findIri(
                switch (reader.language()) {
                  case DA -> "lang:DAN";
                  case DE -> "lang:DEU";
                  case EN -> "lang:ENG";
                })
            .orElseThrow());
  }

  private Response begin(Author author, Answers answers) {
    Draft draft = wizard.desk().begin(author.account(), Kinds.NETWORK.name(), answers);
    return PrivatePages.seeOther(wizard.to(draft, wizard.steps(draft).get(0).slug()));
  }

  private Response show(
      Author author, String address, String wrong, int status, ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    var view =
        new StartView(
            wizard.token(request),
            address,
            wrong,
            links.of(author, reader).stream().limit(DRAFTS).toList());
    return PrivatePages.of(
        wizard.site().page(request, status, "register/start", reader.say("register.title"), view));
  }

  /**
   * Where to begin.
   *
   * @param address of the website, as it was typed
   * @param wrong what is wrong with it; empty if nothing is
   */
  record StartView(String token, String address, String wrong, List<DraftLinks.DraftLink> drafts) {}
}

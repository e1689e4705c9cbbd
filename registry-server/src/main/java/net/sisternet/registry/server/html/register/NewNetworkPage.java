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
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kinds;

/** Where registering a network begins. */
@Path("/networks/new")
public final class NewNetworkPage {

  private final Wizard wizard;
  private final DraftLinks links;

  NewNetworkPage(Wizard wizard, DraftLinks links) {
    this.wizard = wizard;
    this.links = links;
  }

  @GET
  @Produces(Site.HTML)
  public Response start(@Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    if (author.isEmpty()) {
      return wizard.signIn(request);
    }
    Reader reader = Site.reader(request);
    var view =
        new StartView(
            wizard.token(request), links.of(author.get(), reader).stream().limit(5).toList());
    return PrivatePages.of(
        wizard.site().page(request, 200, "register/start", reader.say("register.title"), view));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response begin(@Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    Draft draft = wizard.desk().begin(author.account(), Kinds.NETWORK.name(), Answers.NONE);
    return PrivatePages.seeOther(wizard.to(draft, wizard.steps(draft).get(0).slug()));
  }

  /** Where to begin. */
  record StartView(String token, List<DraftLinks.DraftLink> drafts) {}
}

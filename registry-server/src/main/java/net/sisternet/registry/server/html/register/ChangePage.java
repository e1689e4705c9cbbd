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
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.vocab.Kinds;

/** Where changing a network begins: a draft with what it says now. */
@Path("/networks/{slug}/change")
public final class ChangePage {

  private final Wizard wizard;
  private final RegisterPorts ports;

  ChangePage(Wizard wizard, RegisterPorts ports) {
    this.wizard = wizard;
    this.ports = ports;
  }

  /** A GET begins nothing; the button is on the network's own page. */
  @GET
  @Produces(Site.HTML)
  public Response network(@PathParam("slug") String slug) {
    if (!net.sisternet.registry.core.model.RecordIri.isSlug(slug)) {
      throw Refusals.notFound();
    }
    return PrivatePages.seeOther(wizard.to("/networks/" + slug));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response begin(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    RecordHead head = OwnRecord.network(ports, author, slug);
    Answers answers = ports.drafts().read(Kinds.NETWORK, head.record(), head.version()).answers();
    Draft draft = ports.desk().beginChange(author.account(), Kinds.NETWORK.name(), head, answers);
    return PrivatePages.seeOther(wizard.to(draft, ""));
  }
}

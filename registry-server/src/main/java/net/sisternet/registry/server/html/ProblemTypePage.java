package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;

/** What each type of problem means; the {@code type} of a problem leads here. */
@Path("/problems")
public final class ProblemTypePage {

  private final Site site;

  ProblemTypePage(Site site) {
    this.site = site;
  }

  /** All types. */
  @GET
  @Produces(Site.HTML)
  public Response types(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    List<TypeView> types =
        Arrays.stream(ProblemType.values()).map(type -> view(type, reader)).toList();
    return site.page(request, 200, "problems", reader.say("problems.title"), new TypesView(types));
  }

  /** One type. */
  @GET
  @Path("{slug}")
  @Produces(Site.HTML)
  public Response type(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    ProblemType type = ProblemType.findBySlug(slug).orElseThrow(Refusals::notFound);
    TypeView view = view(type, Site.reader(request));
    return site.page(request, 200, "problemType", view.title(), view);
  }

  private TypeView view(ProblemType type, Reader reader) {
    return new TypeView(
        reader.say(type.title()),
        type.slug(),
        reader.say("problem.status", type.status()),
        reader.say(Messages.text("http.problem." + type.slug())),
        site.paths().of("/problems/" + type.slug()));
  }

  /** All types. */
  record TypesView(List<TypeView> types) {}

  /** One type of problem. */
  record TypeView(String title, String slug, String status, String meaning, String href) {}
}

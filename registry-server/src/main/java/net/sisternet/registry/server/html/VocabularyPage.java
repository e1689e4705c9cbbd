package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.core.vocabulary.VocabularyTerm.TermRole;
import net.sisternet.registry.server.html.VocabularyViews.FormView;
import net.sisternet.registry.server.html.VocabularyViews.SchemeView;
import net.sisternet.registry.server.html.VocabularyViews.TermView;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;

/** The vocabulary for readers, generated from its files. */
@Path("/vocab")
public final class VocabularyPage {

  private final Site site;
  private final VocabularyReference reference;
  private final VocabularyViews views;

  VocabularyPage(Site site, VocabularyReference reference, Forms forms, Labels labels) {
    this.site = site;
    this.reference = reference;
    this.views = new VocabularyViews(forms, labels, site.paths());
  }

  /** What there is. */
  @GET
  @Produces(Site.HTML)
  public Response index(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    return site.page(request, 200, "vocabulary", reader.say("vocab.title"), List.of());
  }

  /** One part; a file's own name leads there too. */
  @GET
  @Path("{name}")
  @Produces(Site.HTML)
  public Response part(@PathParam("name") String name, @Context ContainerRequestContext request) {
    return switch (name.replaceFirst("\\.ttl$", "")) {
      case "ontology", "ns" -> ontology(request);
      case "shapes" -> page(request, "shapes", reader -> new ShapesView(views.forms(reader)));
      case "concepts" ->
          page(
              request,
              "concepts",
              reader -> new ConceptsView("concepts", views.schemes(reference, reader)));
      case "areas" ->
          page(
              request,
              "areas",
              reader ->
                  new ConceptsView(
                      "areas",
                      List.of(
                          views.scheme(
                              "areas", Text.same(""), Text.same(""), reference.areas(), reader))));
      case "languages" ->
          page(
              request,
              "languages",
              reader ->
                  new ConceptsView(
                      "languages",
                      List.of(
                          views.scheme(
                              "languages",
                              Text.same(""),
                              Text.same(""),
                              reference.languages(),
                              reader))));
      default -> throw Refusals.notFound();
    };
  }

  /** A concept, on the page of all. */
  @GET
  @Path("concept/{name}")
  @Produces(Site.HTML)
  public Response concept(@PathParam("name") String name) {
    return seeOther("/vocab/concepts#snc-", name);
  }

  /** An area, on the page of all. */
  @GET
  @Path("area/{name}")
  @Produces(Site.HTML)
  public Response area(@PathParam("name") String name) {
    return seeOther("/vocab/areas#sna-", name);
  }

  private Response seeOther(String page, String name) {
    if (!name.matches("[A-Za-z0-9-]{1,80}")) {
      throw Refusals.notFound();
    }
    return Response.seeOther(URI.create(site.paths().of(page + name))).build();
  }

  private Response ontology(ContainerRequestContext request) {
    return page(
        request,
        "ontology",
        reader ->
            new OntologyView(
                views.terms(reference, TermRole.CLASS, reader),
                views.terms(reference, TermRole.PROPERTY, reader)));
  }

  private Response page(
      ContainerRequestContext request, String part, Function<Reader, Object> model) {
    Reader reader = Site.reader(request);
    String template = part.equals("areas") || part.equals("languages") ? "concepts" : part;
    return site.page(request, 200, template, reader.say("vocab." + part), model.apply(reader));
  }

  /** The project's own terms. */
  record OntologyView(List<TermView> classes, List<TermView> properties) {}

  /** The shapes as forms. */
  record ShapesView(List<FormView> forms) {}

  /** Concept schemes, or the areas, or the languages. */
  record ConceptsView(String part, List<SchemeView> schemes) {}
}

package net.sisternet.registry.server.html.research;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.query.ExampleQuery;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.core.vocabulary.VocabularyTerm;
import net.sisternet.registry.core.vocabulary.VocabularyTerm.TermRole;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.research.AnswerViews.Choice;
import net.sisternet.registry.server.html.research.Terms.Term;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Sn;

/**
 * A class or property that records are written with, of our own ontology or a reused one: what it
 * means, where it is used, and queries that show it at work.
 */
@Path("/vocab/terms")
public final class TermPage {

  private final Site site;
  private final Terms terms;

  TermPage(Site site, Forms forms, VocabularyReference reference, List<ExampleQuery> examples) {
    this.site = site;
    this.terms = new Terms(forms, reference, examples);
  }

  @GET
  @Path("{code: [a-z-]+:[A-Za-z0-9-]+}")
  @Produces(Site.HTML)
  public Response term(@PathParam("code") String code, @Context ContainerRequestContext request) {
    Term term = terms.find(code).orElseThrow(Refusals::notFound);
    Reader reader = Site.reader(request);
    var view =
        new TermView(
            reader.say(term.name()),
            term.code(),
            term.iri(),
            term.role() == TermRole.CLASS ? reader.say("term.class") : reader.say("term.property"),
            reader.say(term.definition()),
            others(term.name(), reader),
            links(term.own().map(VocabularyTerm::broader).orElse(List.of())),
            links(term.own().map(VocabularyTerm::domains).orElse(List.of())),
            links(term.own().map(VocabularyTerm::ranges).orElse(List.of())),
            term.uses().stream()
                .map(
                    use ->
                        new Choice(
                            reader.say(use.form().name()) + " – " + reader.say(use.field().name()),
                            site.paths().of("/vocab/shapes#" + Paths.anchor(use.form().shape())),
                            false))
                .toList(),
            asked(term, reader),
            term.examples().stream()
                .map(
                    it ->
                        new Choice(
                            reader.say(it.title()),
                            site.paths().of("/sparql?example=" + Paths.encode(it.name())),
                            false))
                .toList());
    return site.page(request, 200, "research/term", view.name() + " (" + code + ")", view);
  }

  /** Queries about this very term. */
  private List<Choice> asked(Term term, Reader reader) {
    String prefix =
        "PREFIX "
            + term.code().replaceFirst(":.*", "")
            + ": <"
            + term.iri()
                .substring(0, term.iri().length() - term.code().replaceFirst(".*:", "").length())
            + ">\n";
    var queries = new ArrayList<Choice>();
    if (term.role() == TermRole.CLASS) {
      queries.add(
          ask(
              reader.say("term.ask.things"),
              prefix
                  + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n\nSELECT ?thing ?name WHERE {\n"
                  + "  ?thing a "
                  + term.code()
                  + " .\n  OPTIONAL { ?thing skos:prefLabel ?name }\n}\nORDER BY ?thing\nLIMIT 200\n",
              ""));
    } else {
      queries.add(
          ask(
              reader.say("term.ask.values"),
              prefix
                  + "\nSELECT ?thing ?value WHERE {\n  ?thing "
                  + term.code()
                  + " ?value .\n}\nORDER BY ?thing\nLIMIT 200\n",
              ""));
      queries.add(
          ask(
              reader.say("term.ask.often"),
              prefix
                  + "\nSELECT ?value (COUNT(?thing) AS ?things) WHERE {\n  ?thing "
                  + term.code()
                  + " ?value .\n}\nGROUP BY ?value\nORDER BY DESC(?things)\nLIMIT 60\n",
              "&view=chart"));
    }
    return queries;
  }

  private Choice ask(String label, String query, String more) {
    return new Choice(label, site.paths().of("/sparql?query=" + Paths.encode(query) + more), false);
  }

  /** Own terms have a page; the others lead to whom they belong to. */
  private List<Choice> links(List<String> iris) {
    return iris.stream()
        .map(
            iri ->
                new Choice(
                    Prefixes.compact(iri),
                    iri.startsWith(Sn.NS)
                        ? site.paths().of("/vocab/terms/" + Prefixes.compact(iri))
                        : Paths.findSafe(iri).orElse(""),
                    false))
        .toList();
  }

  private static List<Phrase> others(Text name, Reader reader) {
    var others = new ArrayList<Phrase>();
    for (Language language : Language.values()) {
      if (language != reader.language()) {
        others.add(new Phrase(name.in(language.locale()), language.tag()));
      }
    }
    return others;
  }

  /**
   * What the page shows.
   *
   * @param role whether it is a class or a property, in words
   * @param others its name in the other languages
   * @param uses the fields that hold it
   * @param asked queries about this very term
   * @param examples queries to learn from that use it
   */
  record TermView(
      String name,
      String code,
      String iri,
      String role,
      String definition,
      List<Phrase> others,
      List<Choice> broader,
      List<Choice> domains,
      List<Choice> ranges,
      List<Choice> uses,
      List<Choice> asked,
      List<Choice> examples) {}
}

package net.sisternet.registry.server.html.cases;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.registry.server.html.view.SisterViews;

/** Finds the records that cases are about, and what they are called. Any thread. */
final class Subjects {

  private final Site site;
  private final RecordHeads heads;
  private final SisterViews sisters;

  Subjects(Site site, RecordHeads heads, SisterViews sisters) {
    this.site = site;
    this.heads = heads;
    this.sisters = sisters;
  }

  /** The record of this home that {@code iri} names; refuses if there is none. */
  Subject of(String iri) {
    return RecordNames.findRecord(iri, site.paths().home())
        .flatMap(this::find)
        .orElseThrow(Refusals::notFound);
  }

  /** The record that the address of a page names. */
  Subject of(ContainerRequestContext request) {
    return of(Query.of(request.getUriInfo()).first("record"));
  }

  Optional<Subject> find(RecordIri record) {
    return heads
        .find(record)
        .filter(head -> !head.withdrawn())
        .flatMap(
            head ->
                heads
                    .findVersion(record, head.version())
                    .flatMap(entry -> entry.payload().map(Payload::graph))
                    .map(graph -> new Subject(head, graph)));
  }

  /** What the record of a case says now, or would say if it were published. */
  Graph graph(Case about) {
    String waiting = about.field(Case.GRAPH);
    return waiting.isEmpty()
        ? find(about.record()).map(Subject::graph).orElseGet(() -> new Graph(List.of()))
        : NTriples.read(waiting);
  }

  /**
   * What the sister is called at which {@code about} was made; empty if none is known by that base.
   */
  String sister(Case about) {
    return sisters.findName(about.field("from")).orElse("");
  }

  static Phrase name(RecordIri record, Graph graph, Reader reader) {
    Map<String, String> names = RecordNames.names(graph, record);
    return names.isEmpty() ? Phrase.own(record.slug()) : reader.best(names);
  }

  /** Sends who is not signed in to do that first, and then back to this address. */
  Response signIn(ContainerRequestContext request) {
    String here =
        site.paths().of("/" + request.getUriInfo().getPath(false).replaceFirst("^/+", ""))
            + Query.of(request.getUriInfo());
    return PrivatePages.seeOther(site.paths().of("/sign-in") + "?next=" + Paths.encode(here));
  }
}

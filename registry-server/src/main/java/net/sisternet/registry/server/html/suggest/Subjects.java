package net.sisternet.registry.server.html.suggest;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.registry.server.html.view.SisterViews;

/** Finds the records that changes are suggested of: our own, and those that we show of sisters. */
final class Subjects {

  private final Site site;
  private final RecordHeads heads;
  private final SisterViews sisters;

  /**
   * The records of a registry.
   *
   * @param heads those of this home and of all mirrors
   */
  Subjects(Site site, RecordHeads heads, SisterViews sisters) {
    this.site = site;
    this.heads = heads;
    this.sisters = sisters;
  }

  /** The record that {@code iri} names; refuses if none is shown here. */
  Subject of(String iri) {
    Home own = site.paths().home();
    return Stream.concat(Stream.of(own), sisters.statuses().stream().map(sister -> sister.home()))
        .flatMap(home -> RecordNames.findRecord(iri, home).flatMap(it -> find(it, home)).stream())
        .findFirst()
        .orElseThrow(Refusals::notFound);
  }

  /** The record with that name at {@code home}, if it is shown here. */
  Optional<Subject> find(RecordIri record, Home home) {
    boolean own = home.equals(site.paths().home());
    return heads
        .find(record)
        .filter(head -> !head.withdrawn())
        .flatMap(head -> heads.findVersion(record, head.version()))
        .flatMap(entry -> entry.payload().map(Payload::graph))
        .map(
            graph ->
                new Subject(
                    record,
                    home,
                    graph,
                    own,
                    homeName(home),
                    own ? site.paths().record(record) : site.paths().copy(home, record)));
  }

  /** What people call a registry; its address if it is not known any more. */
  String homeName(Home home) {
    return sisters.findName(home.base()).orElse(home.base());
  }

  static Phrase name(RecordIri record, Graph graph, Reader reader) {
    Map<String, String> names = RecordNames.names(graph, record);
    return names.isEmpty() ? Phrase.own(record.slug()) : reader.best(names);
  }
}

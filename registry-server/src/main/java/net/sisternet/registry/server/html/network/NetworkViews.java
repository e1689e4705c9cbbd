package net.sisternet.registry.server.html.network;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.map.MapView;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.view.GroupView;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordView;
import net.sisternet.registry.server.html.view.VisitorOrder;
import net.sisternet.vocab.SchemaOrg;

/** Makes what only the page of a network shows. Any thread. */
public final class NetworkViews {

  private static final int MOST_NAMES = 4;

  private final Labels labels;
  private final Paths paths;
  private final Federation federation;
  private final LikeNetworks likes;
  private final MapViews maps;
  private final OtherSides others;
  private final HeldEvents events;

  public NetworkViews(
      Labels labels,
      Paths paths,
      Federation federation,
      RecordFinder finder,
      MapViews maps,
      OtherSides others,
      HeldEvents events) {
    this.maps = maps;
    this.others = others;
    this.events = events;
    this.labels = labels;
    this.paths = paths;
    this.federation = federation;
    this.likes = new LikeNetworks(finder);
  }

  /**
   * What only the page of a network shows.
   *
   * @param first the fields that a visitor asks for first, by question
   * @param rest the other fields
   * @param events what it holds
   * @param counts members over time; empty unless there are several
   * @param relations whom it is related to; empty if nobody
   * @param said what only others say of it
   * @param likes networks like it, and why
   * @param map where it works; empty if no map has that
   * @param compare where it is put beside others; empty for what is no network
   */
  public record NetworkView(
      List<GroupView> first,
      List<GroupView> rest,
      HeldEvents.EventsView events,
      Optional<CountChart> counts,
      Optional<RelationGraph> relations,
      List<OtherSides.SaidView> said,
      List<LikeView> likes,
      Optional<MapView> map,
      String compare) {

    /** Of a record that is no network: its fields alone. */
    public static NetworkView plain(RecordView record) {
      return new NetworkView(
          List.of(),
          record.groups(),
          HeldEvents.EventsView.NONE,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          "");
    }
  }

  /** A network like it. */
  record LikeView(String href, Phrase name, List<String> reasons) {}

  /** The network {@code record}, which says {@code graph} and is shown as {@code view}. */
  public NetworkView show(RecordIri record, Graph graph, RecordView view, Reader reader) {
    VisitorOrder order = VisitorOrder.of(view, reader);
    return new NetworkView(
        order.first(),
        order.rest(),
        events.of(record, reader),
        CountChart.find(graph, record.thing(), labels, reader),
        RelationGraph.find(view, reader),
        others.of(record, graph, reader),
        likes.find(record, graph).stream().map(it -> like(it, reader)).toList(),
        map(record, graph, reader),
        paths.of("/compare?network=") + Paths.encode(compared(record)));
  }

  private Optional<MapView> map(RecordIri record, Graph graph, Reader reader) {
    List<String> areas =
        graph
            .objects(record.thing(), SchemaOrg.AREA_SERVED)
            .filter(Iri.class::isInstance)
            .map(area -> ((Iri) area).value())
            .toList();
    MapView map =
        maps.ofAreas(
            areas,
            MapViews.Frame.BESIDE,
            area -> paths.filtered("networks", Facet.AREA, area),
            reader);
    return Optional.of(map).filter(it -> !it.isEmpty());
  }

  /** A comparison takes the slug of an own network and the address of another. */
  private String compared(RecordIri record) {
    return Federation.findHome(federation.statuses(), record).isPresent()
        ? record.value()
        : record.slug();
  }

  private LikeView like(Likeness like, Reader reader) {
    var reasons =
        List.of(
                reason(
                    like.competences(),
                    names -> reader.say("network.like.competences", names),
                    reader),
                reason(
                    like.subjects(), names -> reader.say("network.like.subjects", names), reader),
                reason(like.areas(), names -> reader.say("network.like.areas", names), reader))
            .stream()
            .filter(reason -> !reason.isEmpty())
            .toList();
    Phrase name =
        like.names().isEmpty() ? Phrase.own(like.record().slug()) : reader.best(like.names());
    return new LikeView(href(like.record()), name, reasons);
  }

  private String reason(List<String> iris, UnaryOperator<String> sentence, Reader reader) {
    if (iris.isEmpty()) {
      return "";
    }
    String names =
        iris.stream()
            .limit(MOST_NAMES)
            .map(iri -> labels.findConcept(iri, reader).map(Phrase::text).orElse(""))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    int left = iris.size() - MOST_NAMES;
    return names.isEmpty()
        ? ""
        : sentence.apply(left > 0 ? reader.say("network.like.more", names, left) : names);
  }

  private String href(RecordIri record) {
    return Federation.findHome(federation.statuses(), record)
        .map(sister -> paths.copy(sister.home(), record))
        .orElseGet(() -> paths.record(record));
  }
}

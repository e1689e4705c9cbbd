package net.sisternet.registry.server.html.research;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.map.MapView;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Kinds;

/** The areas that an answer names, on a map. */
final class AreaMaps {

  private static final int MOST = 60;

  private final Thesaurus thesaurus;
  private final MapViews maps;
  private final Paths paths;

  AreaMaps(Thesaurus thesaurus, MapViews maps, Paths paths) {
    this.thesaurus = thesaurus;
    this.maps = maps;
    this.paths = paths;
  }

  /** The areas of an answer that have a place on the map. */
  List<String> areas(ResultTable table) {
    return table.rows().stream()
        .flatMap(row -> row.stream().flatMap(Optional::stream))
        .filter(term -> term instanceof Iri)
        .map(term -> ((Iri) term).value())
        .distinct()
        .filter(iri -> thesaurus.findPoint(iri).isPresent())
        .limit(MOST)
        .toList();
  }

  /** A map of {@code areas}; each leads to the networks that work there. */
  MapView map(List<String> areas, Reader reader) {
    return maps.ofAreas(
        areas,
        MapViews.Frame.WIDE,
        area -> paths.filtered(Kinds.NETWORK.path(), Facet.AREA, area),
        reader);
  }
}

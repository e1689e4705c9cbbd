package net.sisternet.registry.client;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.record.RegistryRecord;

/**
 * One page of found records.
 *
 * @param total how many records match
 * @param records this page of them
 * @param facets the values among all that match, most frequent first
 * @param next the address of the next page
 * @param asOf how far the registry had read its log
 */
public record FoundPage(
    long total,
    List<RegistryRecord> records,
    Map<Facet, List<FacetValue>> facets,
    Optional<URI> next,
    Position asOf) {

  public FoundPage {
    records = List.copyOf(records);
    facets = Map.copyOf(facets);
  }

  /**
   * How many of the matching records have a value.
   *
   * @param value the value as it can be filtered by
   * @param label what it is called in the client's language
   * @param count how many
   */
  public record FacetValue(String value, String label, long count) {}
}

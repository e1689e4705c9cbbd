package net.sisternet.registry.core.query;

import java.util.HashMap;
import java.util.Map;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.vocab.Kind;

/**
 * Asks for the records most like one record.
 *
 * @param record the record, which is no answer itself
 * @param kind of the records that are asked for
 * @param values what counts, by facet and value, each with its weight, from 1; a record that has a
 *     value inside one of them has that one too
 * @param limit how many records are asked for at most, from 1
 */
public record AlikeRequest(
    RecordIri record, Kind kind, Map<Facet, Map<String, Integer>> values, int limit) {

  /**
   * @throws IllegalArgumentException if a weight or the limit is below 1
   */
  public AlikeRequest {
    var copy = new HashMap<Facet, Map<String, Integer>>();
    values.forEach((facet, weights) -> copy.put(facet, Map.copyOf(weights)));
    values = Map.copyOf(copy);
    if (limit < 1
        || values.values().stream().flatMap(it -> it.values().stream()).anyMatch(it -> it < 1)) {
      throw new IllegalArgumentException("weights and limit begin at 1");
    }
  }
}

package net.sisternet.registry.core.alike;

import java.util.LinkedHashMap;
import java.util.Map;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.sisters.LookAlikes.Likeness;

/**
 * Two records that look alike.
 *
 * @param ours one of this home; of two of this home the newer one
 * @param other the other, of this home or a sister's
 * @param likeness what they have in common
 */
public record AlikePair(RecordIri ours, RecordIri other, Likeness likeness) {

  private static final String OTHER = "other";
  private static final String LIKENESS = "likeness";

  /** The pair that a case of {@link net.sisternet.registry.core.cases.Topic#ALIKE} is about. */
  public static AlikePair of(Case asked) {
    return new AlikePair(
        asked.record(), new RecordIri(asked.field(OTHER)), Likeness.valueOf(asked.field(LIKENESS)));
  }

  /** This as the fields of a case. */
  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put(OTHER, other.value());
    fields.put(LIKENESS, likeness.name());
    return fields;
  }

  /**
   * What its case is found by, whichever of the two comes first.
   *
   * @param time how often the pair was asked about before and came to its end undecided
   */
  Digest key(int time) {
    boolean first = ours.compareTo(other) < 0;
    return Digest.of(
        "alike "
            + (first ? ours : other).value()
            + ' '
            + (first ? other : ours).value()
            + ' '
            + time);
  }
}

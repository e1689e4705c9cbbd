package net.sisternet.registry.core.relations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;

/** The relations of one record as both sides state them. */
public final class TwoSides {

  private TwoSides() {}

  /** Who states a relation. */
  public enum Side {
    /** Both sides: it is mutual. */
    BOTH,
    /** The record itself alone. */
    THIS,
    /** The other one alone. */
    OTHER
  }

  /**
   * A relation as seen from the record.
   *
   * @param property what it is called from this side
   * @param other the other thing
   * @param side who states it
   */
  public record Relation(String property, Iri other, Side side) {}

  /**
   * All relations of {@code record}, which says {@code graph}, in a lasting order.
   *
   * @param claims what others state of it
   */
  public static List<Relation> of(RecordIri record, Graph graph, List<ClaimFinder.Claimed> claims) {
    Map<Iri, Set<Relations.Claim>> theirs = new HashMap<>();
    claims.stream()
        .filter(it -> !it.by().equals(record))
        .forEach(
            it ->
                theirs
                    .computeIfAbsent(it.by().thing(), thing -> new HashSet<>())
                    .add(new Relations.Claim(it.property(), record.thing())));
    Set<Relations.Claim> ours = Relations.of(record, graph);
    var relations = new ArrayList<Relation>();
    for (Relations.Claim claim : ours) {
      Set<Relations.Claim> answers = theirs.getOrDefault(claim.object(), Set.of());
      boolean mutual = Relations.isAnswered(claim.property(), record.thing(), answers);
      relations.add(new Relation(claim.property(), claim.object(), mutual ? Side.BOTH : Side.THIS));
    }
    theirs.forEach(
        (other, stated) ->
            stated.stream()
                .filter(it -> !Relations.isAnswered(it.property(), other, ours))
                .map(it -> new Relation(Relations.otherSide(it.property()), other, Side.OTHER))
                .filter(it -> !ours.contains(new Relations.Claim(it.property(), other)))
                .forEach(relations::add));
    relations.sort(
        Comparator.comparing(Relation::property).thenComparing(it -> it.other().value()));
    return List.copyOf(relations);
  }
}

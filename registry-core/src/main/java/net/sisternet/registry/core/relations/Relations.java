package net.sisternet.registry.core.relations;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Sn;

/**
 * Relations that have two sides. What one side states is its claim; the relation is mutual when the
 * other side states its part too.
 */
public final class Relations {

  /** By which properties the other side answers. Who is a sister is linked, but not every link. */
  private static final Map<String, Set<String>> ANSWERS =
      Map.of(
          Sn.SISTER_NETWORK, Set.of(Sn.SISTER_NETWORK),
          Org.LINKED_TO, Set.of(Org.LINKED_TO, Sn.SISTER_NETWORK),
          Org.SUB_ORGANIZATION_OF, Set.of(Org.HAS_SUB_ORGANIZATION),
          Org.HAS_SUB_ORGANIZATION, Set.of(Org.SUB_ORGANIZATION_OF),
          Org.MEMBER_OF, Set.of(Org.MEMBER),
          Org.MEMBER, Set.of(Org.MEMBER_OF));

  /** How this side would state what the other does. */
  private static final Map<String, String> OTHER_SIDE =
      Map.of(
          Sn.SISTER_NETWORK, Sn.SISTER_NETWORK,
          Org.LINKED_TO, Org.LINKED_TO,
          Org.SUB_ORGANIZATION_OF, Org.HAS_SUB_ORGANIZATION,
          Org.HAS_SUB_ORGANIZATION, Org.SUB_ORGANIZATION_OF,
          Org.MEMBER_OF, Org.MEMBER,
          Org.MEMBER, Org.MEMBER_OF);

  private Relations() {}

  /** The properties of such relations. */
  public static Set<String> properties() {
    return ANSWERS.keySet();
  }

  /** What {@code property}, stated by the other side, is called from this one. */
  public static String otherSide(String property) {
    return OTHER_SIDE.getOrDefault(property, property);
  }

  /**
   * One side's statement.
   *
   * @param object of whom
   */
  public record Claim(String property, Iri object) {}

  /** What {@code record} states of others; a membership is stated by a thing of its own. */
  public static Set<Claim> of(RecordIri record, Graph graph) {
    var claims = new HashSet<Claim>();
    for (Triple triple : graph.triples().toList()) {
      String property = triple.predicate().value();
      boolean states = isOf(record, triple.subject(), property) && hasOtherSide(property);
      if (states && triple.object() instanceof Iri object) {
        claims.add(new Claim(property, object));
      }
    }
    return Set.copyOf(claims);
  }

  /** Whether {@code record} speaks for itself when it says so of {@code subject}. */
  public static boolean isOf(RecordIri record, Resource subject, String property) {
    return subject.equals(record.thing())
        || (property.equals(Org.MEMBER)
            && subject instanceof Iri iri
            && record.covers(iri.value()));
  }

  /** Whether {@code property} is a relation that the other side can state too. */
  public static boolean hasOtherSide(String property) {
    return ANSWERS.containsKey(property);
  }

  /** Whether somebody who states {@code theirs} answers what {@code thing} states of them. */
  public static boolean isAnswered(String property, Iri thing, Set<Claim> theirs) {
    return ANSWERS.getOrDefault(property, Set.of()).stream()
        .anyMatch(answer -> theirs.contains(new Claim(answer, thing)));
  }
}

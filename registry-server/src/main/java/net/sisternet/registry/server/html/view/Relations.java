package net.sisternet.registry.server.html.view;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Sn;

/**
 * Relations that have two sides. What one side states is its claim; the relation is mutual when the
 * other side states its part too.
 */
final class Relations {

  /** By which properties the other side answers. Who is a sister is linked, but not every link. */
  private static final Map<String, Set<String>> ANSWERS =
      Map.of(
          Sn.SISTER_NETWORK, Set.of(Sn.SISTER_NETWORK),
          Org.LINKED_TO, Set.of(Org.LINKED_TO, Sn.SISTER_NETWORK),
          Org.SUB_ORGANIZATION_OF, Set.of(Org.HAS_SUB_ORGANIZATION),
          Org.HAS_SUB_ORGANIZATION, Set.of(Org.SUB_ORGANIZATION_OF),
          Org.MEMBER_OF, Set.of(Org.MEMBER),
          Org.MEMBER, Set.of(Org.MEMBER_OF));

  private Relations() {}

  /**
   * One side's statement.
   *
   * @param object of whom
   */
  record Claim(String property, Iri object) {}

  /** What {@code record} states of others; a membership is stated by a thing of its own. */
  static Set<Claim> of(RecordIri record, Graph graph) {
    var claims = new HashSet<Claim>();
    for (Triple triple : graph.triples().toList()) {
      String property = triple.predicate().value();
      boolean ofTheThing = triple.subject().equals(record.thing()) || property.equals(Org.MEMBER);
      if (ofTheThing && hasOtherSide(property) && triple.object() instanceof Iri object) {
        claims.add(new Claim(property, object));
      }
    }
    return Set.copyOf(claims);
  }

  /** Whether {@code property} is a relation that the other side can state too. */
  static boolean hasOtherSide(String property) {
    return ANSWERS.containsKey(property);
  }

  /** Whether somebody who states {@code theirs} answers what {@code thing} states of them. */
  static boolean isAnswered(String property, Iri thing, Set<Claim> theirs) {
    return ANSWERS.getOrDefault(property, Set.of()).stream()
        .anyMatch(answer -> theirs.contains(new Claim(answer, thing)));
  }
}

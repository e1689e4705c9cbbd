package net.sisternet.registry.server.html.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.FieldView;
import net.sisternet.registry.server.html.view.RecordView;
import net.sisternet.registry.server.html.view.Value;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Sn;

/**
 * The relations of a network as a picture: itself on the left, each of the others a line, for a
 * coordinate system 360 wide. A list on the page says the same.
 *
 * @param name of the network
 * @param height of the picture
 * @param middle where the network itself stands
 * @param others whom it is related to
 * @param left how many more there are
 */
record RelationGraph(Phrase name, int height, int middle, List<Other> others, int left) {

  private static final int MOST = 12;
  private static final int ROW = 46;
  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_OWN = 14;
  private static final Set<String> RELATIONS =
      Set.of(
          Sn.SISTER_NETWORK,
          Org.LINKED_TO,
          Org.SUB_ORGANIZATION_OF,
          Org.HAS_SUB_ORGANIZATION,
          Org.MEMBER_OF);

  RelationGraph {
    others = List.copyOf(others);
  }

  /**
   * Somebody it is related to.
   *
   * @param relation what the relation is called
   * @param mutual whether both sides say so
   * @param line the way of the line, as SVG writes it
   */
  record Other(Phrase name, String href, String relation, boolean mutual, int y, String line) {}

  /** The picture of the relations in {@code record}; empty if there are none. */
  static Optional<RelationGraph> find(RecordView record, Reader reader) {
    List<Claim> claims =
        record.groups().stream()
            .flatMap(group -> group.fields().stream())
            .filter(field -> RELATIONS.contains(field.property()))
            .flatMap(field -> field.values().stream().flatMap(it -> claim(field, it).stream()))
            .toList();
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    int rows = Math.min(MOST, claims.size());
    int middle = rows * ROW / 2;
    var others = new ArrayList<Other>();
    for (Claim claim : claims.subList(0, rows)) {
      int y = others.size() * ROW + ROW / 2;
      others.add(other(claim, y, middle, reader));
    }
    return Optional.of(
        new RelationGraph(
            record.name().shortened(LONGEST_OWN),
            rows * ROW,
            middle,
            others,
            claims.size() - rows));
  }

  private static Other other(Claim claim, int y, int middle, Reader reader) {
    Value.Link link = claim.link();
    return new Other(
        link.phrase().shortened(LONGEST_NAME),
        link.href(),
        claim.relation(),
        link.remark().equals(reader.say("relation.mutual")),
        y,
        String.format(Locale.ROOT, "M112 %d C 136 %d 132 %d 152 %d", middle, middle, y, y));
  }

  private record Claim(String relation, Value.Link link) {}

  private static List<Claim> claim(FieldView field, Value value) {
    if (value instanceof Value.Link link) {
      return List.of(new Claim(field.label(), link));
    }
    return value instanceof Value.Copy copy
        ? List.of(new Claim(field.label(), copy.link()))
        : List.of();
  }
}

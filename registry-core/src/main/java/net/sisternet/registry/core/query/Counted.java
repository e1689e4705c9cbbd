package net.sisternet.registry.core.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.record.MemberCount;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.core.record.PartialDate;
import net.sisternet.vocab.Snc;

/**
 * How many members a network has, as it was last counted.
 *
 * @param network the record
 * @param members how many
 * @param basis the concept that says what was counted
 * @param period when
 * @param estimated whether it is a rough figure
 */
public record Counted(
    RecordIri network, long members, String basis, PartialDate period, boolean estimated) {

  /** What counts as a member, the best first; a mailing list or a target group does not. */
  private static final List<String> BASES =
      List.of(Snc.NS + "count-formal", Snc.NS + "count-participants", Snc.NS + "count-social");

  private static final String ESTIMATE = "obsStatus-E";

  /** The newest count on the best basis; empty if there is none. */
  static Optional<Counted> find(RecordIri record, Network network) {
    return network.memberCounts().stream()
        .flatMap(count -> of(record, count).stream())
        .min(
            Comparator.<Counted>comparingInt(count -> BASES.indexOf(count.basis()))
                .thenComparing(count -> count.period().lastDay(), Comparator.reverseOrder()));
  }

  private static Optional<Counted> of(RecordIri record, MemberCount count) {
    String basis = count.findBasis().map(it -> it.value()).orElse("");
    boolean estimated =
        count.findStatus().filter(status -> status.value().endsWith(ESTIMATE)).isPresent();
    return count
        .findValue()
        .filter(value -> BASES.contains(basis))
        .flatMap(
            value ->
                count
                    .findPeriod()
                    .map(period -> new Counted(record, value, basis, period, estimated)));
  }
}

package net.sisternet.registry.core.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.record.PartialDate;
import net.sisternet.vocab.Sdmx;
import net.sisternet.vocab.Sn;
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

  /** Nobody has more members than there are people; what claims to would spoil every sum. */
  private static final long MOST = 10_000_000_000L;

  private static final int MOST_DIGITS = 11;

  /** The newest count on the best basis; empty if there is none that can be read. */
  static Optional<Counted> find(RecordIri record, Graph graph) {
    return graph
        .objects(record.thing(), Sn.MEMBER_COUNT)
        .filter(Resource.class::isInstance)
        .flatMap(count -> of(record, graph, (Resource) count).stream())
        .min(
            Comparator.<Counted>comparingInt(count -> BASES.indexOf(count.basis()))
                .thenComparing(count -> count.period().lastDay(), Comparator.reverseOrder()));
  }

  private static Optional<Counted> of(RecordIri record, Graph graph, Resource count) {
    Optional<String> basis =
        graph.findObject(count, Sn.COUNT_BASIS).map(Counted::text).filter(BASES::contains);
    Optional<String> members = graph.findObject(count, Sdmx.OBS_VALUE).map(Counted::text);
    Optional<String> period = graph.findObject(count, Sdmx.REF_PERIOD).map(Counted::text);
    if (basis.isEmpty() || period.isEmpty() || members.filter(Counted::isNumber).isEmpty()) {
      return Optional.empty();
    }
    boolean estimated =
        graph.objects(count, Sdmx.OBS_STATUS).anyMatch(it -> text(it).equals(Sdmx.OBS_STATUS_E));
    try {
      return Optional.of(
          new Counted(
              record,
              Long.parseLong(members.get()),
              basis.get(),
              new PartialDate(period.get()),
              estimated));
    } catch (RegistryException unusual) {
      return Optional.empty();
    }
  }

  /** Written without sign and fraction. */
  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && Long.parseLong(text) <= MOST;
  }

  private static String text(Term term) {
    if (term instanceof Literal literal) {
      return literal.lexical();
    }
    return term instanceof Iri iri ? iri.value() : term.toNTriples();
  }
}

package net.sisternet.registry.core.region;

import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.query.FindResult;

/**
 * What there is in a region.
 *
 * @param region which
 * @param networks all networks that work in it, each once
 * @param sides the same for each of its sides, in their order
 * @param competences what members can do, most frequent first, and then what nobody offers
 * @param members how many members the networks have
 * @param outdated how many networks are not in {@code members}, because what they say may be out of
 *     date or they are dissolved
 * @param added when {@code members} were added up; in a region of many networks the newest changes
 *     may be missing
 */
public record RegionReport(
    Region region,
    FindResult networks,
    List<Long> sides,
    List<CompetenceRow> competences,
    Members members,
    long outdated,
    Instant added) {

  public RegionReport {
    sides = List.copyOf(sides);
    competences = List.copyOf(competences);
  }

  /**
   * Who has a competence.
   *
   * @param competence its IRI
   * @param networks how many networks on each side
   */
  public record CompetenceRow(String competence, List<Long> networks) {

    public CompetenceRow {
      networks = List.copyOf(networks);
    }

    /** On how many sides there is somebody. */
    public long sidesThatHaveIt() {
      return networks.stream().filter(count -> count > 0).count();
    }

    /** How many networks on all sides; one that works on two sides counts twice. */
    long sum() {
      return networks.stream().mapToLong(Long::longValue).sum();
    }
  }
}

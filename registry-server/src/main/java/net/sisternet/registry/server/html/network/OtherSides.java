package net.sisternet.registry.server.html.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.relations.ClaimFinder;
import net.sisternet.registry.core.relations.TwoSides;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Sn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What only others say of a record: relations that it does not state itself. Any thread. */
public final class OtherSides {

  private static final Logger LOG = LoggerFactory.getLogger(OtherSides.class);
  private static final int MOST = 50;

  /** The sentences, by what the relation is called from the record's side. */
  private static final Map<String, String> SENTENCES =
      Map.of(
          Sn.SISTER_NETWORK, "said.sister",
          Org.LINKED_TO, "said.linked",
          Org.HAS_SUB_ORGANIZATION, "said.part",
          Org.SUB_ORGANIZATION_OF, "said.whole",
          Org.MEMBER, "said.member",
          Org.MEMBER_OF, "said.has-member");

  private final ClaimFinder claims;
  private final RecordNames names;
  private final Federation federation;
  private final Paths paths;

  public OtherSides(ClaimFinder claims, RecordNames names, Federation federation, Paths paths) {
    this.claims = claims;
    this.names = names;
    this.federation = federation;
    this.paths = paths;
  }

  /**
   * Somebody who says something.
   *
   * @param home the sister where it is at home; empty for one of ours
   * @param sentence what it says, to be read after its name
   */
  public record SaidView(String href, Phrase name, String home, String sentence) {}

  /** What others alone say of {@code record}; nothing while that cannot be looked up. */
  List<SaidView> of(RecordIri record, Graph graph, Reader reader) {
    List<TwoSides.Relation> theirs =
        TwoSides.of(record, graph, claims(record)).stream()
            .filter(it -> it.side() == TwoSides.Side.OTHER)
            .limit(MOST)
            .toList();
    List<SisterStatus> sisters = federation.statuses();
    Map<RecordIri, Map<String, String>> called =
        names.of(theirs.stream().map(OtherSides::record).distinct().toList());
    return theirs.stream()
        .filter(it -> called.containsKey(record(it)))
        .map(it -> said(it, called.get(record(it)), sisters, reader))
        .toList();
  }

  private List<ClaimFinder.Claimed> claims(RecordIri record) {
    try {
      return claims.of(record);
    } catch (RegistryException e) {
      LOG.info("what others say of {} cannot be told now: {}", record, e.getMessage());
      return List.of();
    }
  }

  private SaidView said(
      TwoSides.Relation relation,
      Map<String, String> called,
      List<SisterStatus> sisters,
      Reader reader) {
    RecordIri other = record(relation);
    Optional<SisterStatus> sister = Federation.findHome(sisters, other);
    return new SaidView(
        sister.map(it -> paths.copy(it.home(), other)).orElseGet(() -> paths.record(other)),
        called.isEmpty() ? Phrase.own(other.slug()) : reader.best(called),
        sister.map(it -> it.accepted().name()).orElse(""),
        reader.say(SENTENCES.getOrDefault(relation.property(), "said.linked")));
  }

  private static RecordIri record(TwoSides.Relation relation) {
    return new RecordIri(relation.other().value().replaceFirst("#.*", ""));
  }
}

package net.sisternet.registry.server.html.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.core.wire.RecordMapper;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kinds;

/** Finds the networks that somebody wants to compare. Any thread. */
public final class ComparedNetworks {

  private static final int LONGEST = 300;

  private final Home home;
  private final RecordHeads heads;
  private final RecordFinder finder;
  private final RecordJson json;

  /**
   * Networks among {@code heads}.
   *
   * @param heads the records of our home and of its sisters
   */
  public ComparedNetworks(Home home, RecordHeads heads, RecordFinder finder) {
    this.home = home;
    this.heads = heads;
    this.finder = finder;
    this.json = new RecordJson(home);
  }

  /** A network, and what stands for it in the address. */
  record Compared(RecordIri record, String value, Network network) {}

  /** The network that {@code wanted} names: by its slug, its address, or words that find it. */
  Optional<Compared> find(String wanted, Reader reader) {
    if (wanted.length() > LONGEST) {
      return Optional.empty();
    }
    return findRecord(wanted)
        .flatMap(this::findNetwork)
        .or(() -> findByWords(wanted, reader).flatMap(this::findNetwork));
  }

  private Optional<RecordIri> findRecord(String wanted) {
    if (RecordIri.isSlug(wanted)) {
      return Optional.of(home.record(Kinds.NETWORK, wanted));
    }
    String document = wanted.replaceFirst("#it$", "");
    boolean network =
        Iri.isIri(document)
            && document.matches("https?://[^?#]*/networks/[^/?#]+")
            && RecordIri.isSlug(document.substring(document.lastIndexOf('/') + 1));
    return network ? Optional.of(new RecordIri(document)) : Optional.empty();
  }

  private Optional<RecordIri> findByWords(String words, Reader reader) {
    return finder
        .find(
            new FindRequest(
                words,
                Map.of(Facet.KIND, List.of(Kinds.NETWORK.name())),
                Optional.empty(),
                FindRequest.Sort.RELEVANCE,
                1,
                "",
                reader.language().tag()))
        .hits()
        .stream()
        .map(Hit::record)
        .findFirst();
  }

  private Optional<Compared> findNetwork(RecordIri record) {
    return heads
        .find(record)
        .filter(head -> !head.withdrawn())
        .flatMap(this::newest)
        .flatMap(LogEntry::payload)
        .flatMap(payload -> read(json.toJson(Kinds.NETWORK, record, payload.graph())))
        .map(network -> new Compared(record, value(record), network));
  }

  private Optional<LogEntry> newest(RecordHead head) {
    return heads.findVersion(head.record(), head.version());
  }

  private String value(RecordIri record) {
    return home.holds(record.value()) ? record.slug() : record.value();
  }

  /** Empty for one that no registry of today would let in. */
  private static Optional<Network> read(String text) {
    try {
      return Optional.of(RecordMapper.network(text));
    } catch (RegistryException | IllegalArgumentException unusual) {
      return Optional.empty();
    }
  }
}

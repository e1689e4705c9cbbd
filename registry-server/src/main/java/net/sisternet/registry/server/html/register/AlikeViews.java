package net.sisternet.registry.server.html.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.sisters.AlikeFinder;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.LookAlikes;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/**
 * Records that may be about the same thing as a draft, for whoever is about to publish it; and as a
 * new network, for whoever looks at those. Any thread.
 */
public final class AlikeViews {

  private final RegisterPorts ports;
  private final AlikeFinder finder;

  AlikeViews(RegisterPorts ports, AlikeFinder finder) {
    this.ports = ports;
    this.finder = finder;
  }

  /** Those that look like {@code record}, each with the reason. */
  public List<AlikeView> of(RecordIri record, Graph graph, Reader reader) {
    List<LookAlikes.Pair> pairs = finder.find(record, graph);
    Map<RecordIri, Map<String, String>> names =
        ports.names().of(pairs.stream().map(LookAlikes.Pair::ours).toList());
    return pairs.stream()
        .map(it -> view(it, names.getOrDefault(it.ours(), Map.of()), reader))
        .toList();
  }

  /** The one that {@code pair} says looks like the other. */
  public AlikeView of(LookAlikes.Pair pair, Reader reader) {
    return view(
        pair, ports.names().of(List.of(pair.ours())).getOrDefault(pair.ours(), Map.of()), reader);
  }

  private AlikeView view(LookAlikes.Pair pair, Map<String, String> names, Reader reader) {
    RecordIri record = pair.ours();
    Optional<SisterStatus> sister = Federation.findHome(ports.federation().statuses(), record);
    String href =
        sister
            .map(it -> ports.site().paths().copy(it.home(), record))
            .orElseGet(() -> ports.site().paths().record(record));
    return new AlikeView(
        names.isEmpty() ? Phrase.own(record.slug()) : reader.best(names),
        href,
        record.value(),
        switch (pair.likeness()) {
          case LEGAL_IDENTIFIER -> reader.say("register.alike.number");
          case HOMEPAGE -> reader.say("register.alike.homepage");
          case NAME_AND_AREA -> reader.say("register.alike.name");
        },
        sister.map(it -> it.home().base()).orElse(""));
  }

  /**
   * A record that looks alike.
   *
   * @param home where it is at home; empty if that is here
   */
  public record AlikeView(Phrase name, String href, String iri, String reason, String home) {}
}

package net.sisternet.registry.server;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Endpoint;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.federation.Heads.HomeHead;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.vocab.Sn;

/** What a registry says of itself, as it is now. Any thread. */
final class RegistryDescription {

  private static final Map<Endpoint, String> PATHS =
      Map.of(
          Endpoint.SUGGESTIONS, CarriedSuggestion.PATH,
          Endpoint.LOG, "/log",
          Endpoint.CHECKPOINT, "/log/checkpoint",
          Endpoint.STREAM, "/log/stream",
          Endpoint.HEADS, "/heads",
          Endpoint.SNAPSHOTS, "/snapshots/latest",
          Endpoint.MIRRORS, "/mirrors",
          Endpoint.SPARQL, "/sparql",
          Endpoint.SEARCH, "/search",
          Endpoint.OPENAPI, "/openapi.json");

  private final ServerConfig config;
  private final LogKey key;
  private final EntryLog log;
  private final RecordFinder finder;
  private final Supplier<List<SisterStatus>> sisters;
  private final Function<Home, Position> erased;
  private final Map<Endpoint, URI> endpoints;

  /**
   * The description of a registry.
   *
   * @param sisters how it stands with other homes
   * @param erased up to where the erasures of a home, our own or another, are carried out here
   */
  RegistryDescription(
      ServerConfig config,
      LogKey key,
      EntryLog log,
      RecordFinder finder,
      Supplier<List<SisterStatus>> sisters,
      Function<Home, Position> erased) {
    this.config = config;
    this.key = key;
    this.log = log;
    this.finder = finder;
    this.sisters = sisters;
    this.erased = erased;
    this.endpoints = new EnumMap<>(Endpoint.class);
    PATHS.forEach((what, path) -> endpoints.put(what, URI.create(config.home().base() + path)));
  }

  /** What it is, and what it offers where. */
  Descriptor descriptor() {
    return new Descriptor(
        List.of(Sn.PROTOCOL_1),
        config.name(),
        config.home(),
        key.verifierKey(),
        List.of(config.home().base() + "/"),
        config.profile(),
        endpoints,
        Descriptor.Limits.VERSION_1,
        log.head().size(),
        finder.find(own()).total());
  }

  /** How far it is with its own log and with those that it mirrors. */
  Heads heads() {
    var homes = new ArrayList<HomeHead>();
    homes.add(own(log.head()));
    sisters.get().forEach(it -> homes.add(mirrored(it)));
    return new Heads(homes);
  }

  private FindRequest own() {
    return new FindRequest(
        "",
        Map.of(Facet.HOME, List.of(config.home().base())),
        Optional.empty(),
        FindRequest.Sort.NAME,
        1,
        "",
        "en");
  }

  private HomeHead mirrored(SisterStatus sister) {
    return new HomeHead(
        sister.home(),
        Optional.of(sister.accepted().name()),
        sister.head().size(),
        sister.head().tree().root(),
        sister.head().checkpoint(),
        sister.checked(),
        sister.state(Clock.systemUTC().instant()),
        MirrorAddress.log(config.home(), sister.home()),
        erased.apply(sister.home()).value());
  }

  private HomeHead own(LogHead head) {
    return new HomeHead(
        config.home(),
        Optional.of(config.name()),
        head.size(),
        head.tree().root(),
        head.size() == 0 ? key.sign(CompactRange.EMPTY) : head.checkpoint(),
        Clock.systemUTC().instant(),
        CopyState.OWN,
        URI.create(config.home().base() + PATHS.get(Endpoint.LOG)),
        erased.apply(config.home()).value());
  }
}

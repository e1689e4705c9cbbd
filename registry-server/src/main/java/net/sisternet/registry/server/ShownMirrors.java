package net.sisternet.registry.server;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.projection.Projection;
import net.sisternet.registry.core.projection.ProjectionRunner;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.MirrorListener;
import net.sisternet.registry.core.sisters.Mirrors;
import net.sisternet.registry.core.sisters.ShownMirror;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.ldes.LogPublication;
import net.sisternet.registry.server.ldes.MirrorLogs;
import net.sisternet.registry.server.ldes.PublishedLog;

/**
 * The mirrors that are open: brought into every projection, published again under their own names,
 * and read record by record. Any thread.
 */
final class ShownMirrors implements MirrorListener, MirrorLogs {

  private final Home own;
  private final List<Projection> projections;
  private final Thesaurus thesaurus;
  private final Path published;
  private final OpenHeads heads;
  private final Map<Home, Shown> shown = new ConcurrentHashMap<>();

  /**
   * No mirrors yet.
   *
   * @param published the folder where full pages of mirrored logs are kept
   * @param heads is told of the mirrors that are open
   */
  ShownMirrors(
      Home own,
      List<Projection> projections,
      Thesaurus thesaurus,
      Path published,
      OpenHeads heads) {
    this.own = own;
    this.heads = heads;
    this.projections = List.copyOf(projections);
    this.thesaurus = thesaurus;
    this.published = published;
  }

  @Override
  public void starting(List<Home> accepted) {
    for (Projection projection : projections) {
      projection.homes().stream()
          .filter(it -> !it.equals(own) && !accepted.contains(it))
          .forEach(projection::forget);
    }
  }

  @Override
  public void opened(
      AcceptedSister sister, Mirrors.Mirror mirror, Supplier<Set<Position>> quarantined) {
    Home home = sister.home();
    var view = new ShownMirror(mirror, quarantined, sister.selection(), thesaurus);
    List<ProjectionRunner> runners =
        projections.stream().map(it -> ProjectionRunner.ofMirror(view, home, it)).toList();
    var publication =
        new LogPublication(
            mirror.log(),
            MirrorAddress.log(own, home).toString(),
            published.resolve(MirrorAddress.host(home)),
            "");
    heads.opened(home, view);
    var log = PublishedLog.of(publication);
    shown.put(home, new Shown(view, runners, log));
    log.doorbell().start();
    runners.forEach(ProjectionRunner::start);
  }

  @Override
  public void grown(Home home) {
    findShown(home)
        .ifPresent(
            it -> {
              it.log().publication().removeErased();
              it.log().doorbell().ring();
              it.runners().forEach(ProjectionRunner::wake);
            });
  }

  @Override
  public void closed(Home home) {
    Shown gone = shown.remove(home);
    if (gone != null) {
      gone.log().doorbell().close();
      gone.runners().forEach(ProjectionRunner::close);
      heads.closed(home);
    }
  }

  @Override
  public void removed(Home home) {
    projections.forEach(it -> it.forget(home));
  }

  @Override
  public Optional<PublishedLog> find(String host) {
    return shown.entrySet().stream()
        .filter(it -> MirrorAddress.host(it.getKey()).equals(host))
        .map(it -> it.getValue().log())
        .findFirst();
  }

  /** The logs of all mirrors that are open. */
  List<PublishedLog> logs() {
    return shown.values().stream().map(Shown::log).toList();
  }

  /** Lets all go who listen at a mirror; the web server cannot stop before. */
  void endStreams() {
    logs().forEach(it -> it.doorbell().close());
  }

  /** The records of {@code home} as they are shown here. */
  Optional<RecordHeads> findHeads(Home home) {
    return findShown(home).map(Shown::view);
  }

  /** The log of {@code home} as it is shown here. */
  Optional<ShownMirror> findLog(Home home) {
    return findShown(home).map(Shown::view);
  }

  /** Up to where the erasures of {@code home} are carried out in all that is kept of it here. */
  Position erased(Home home) {
    return findShown(home)
        .map(
            it -> {
              it.log().publication().removeErased();
              return least(it.runners());
            })
        .orElse(Position.START);
  }

  /** Up to where erasures are carried out in every one of {@code projections}. */
  static Position least(List<ProjectionRunner> projections) {
    return projections.stream()
        .map(ProjectionRunner::erased)
        .min(Comparator.naturalOrder())
        .orElse(Position.START);
  }

  /** The homes whose mirrors are open. */
  Set<Home> homes() {
    return Set.copyOf(shown.keySet());
  }

  private Optional<Shown> findShown(Home home) {
    return Optional.ofNullable(shown.get(home));
  }

  private record Shown(ShownMirror view, List<ProjectionRunner> runners, PublishedLog log) {}
}

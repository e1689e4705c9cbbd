package net.sisternet.registry.server.html.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.sisters.Completeness;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.html.language.Reader;

/** What pages say of the sisters: where a copy is from, and how fresh it is. Any thread. */
public final class SisterViews {

  private final Home own;
  private final String name;
  private final Federation federation;

  /**
   * The sisters of a registry.
   *
   * @param name what people call the registry itself
   */
  public SisterViews(Home own, String name, Federation federation) {
    this.own = own;
    this.name = name;
    this.federation = federation;
  }

  /** The sisters as they are now: for one page, which must not tell of two moments. */
  public SisterViews seen() {
    return new SisterViews(own, name, new Moment(federation.statuses(), federation));
  }

  /** How it stands with each. */
  public List<SisterStatus> statuses() {
    return federation.statuses();
  }

  /** What is held and not shown of one, and why. */
  public List<String> quarantined(SisterStatus sister, int most, Reader reader) {
    return sister.quarantined() == 0
        ? List.of()
        : federation.quarantined(sister.home()).stream()
            .limit(most)
            .map(it -> it.record().value() + " – " + reader.say(it.reason()))
            .toList();
  }

  /** The sister whose copies are under {@code host}. */
  public Optional<SisterStatus> findByHost(String host) {
    return federation.findByHost(host);
  }

  /** The records of {@code home} as they are shown here. */
  public Optional<RecordHeads> findHeads(Home home) {
    return federation.findHeads(home);
  }

  /** What the registry with that base is called; empty if it is none that is known here. */
  public Optional<String> findName(String base) {
    return own.base().equals(base)
        ? Optional.of(name)
        : statuses().stream()
            .filter(it -> it.home().base().equals(base))
            .map(it -> it.accepted().name())
            .findFirst();
  }

  /** Which homes are in an answer that read the own log up to {@code position}. */
  public Completeness completeness(Position position) {
    return Completeness.of(own, name, position, statuses(), now());
  }

  /** One line that names the sisters whose records are in an answer; empty without sisters. */
  public String line(Reader reader) {
    var fresh = new ArrayList<String>();
    var others = new ArrayList<String>();
    for (SisterStatus sister : statuses()) {
      if (sister.state(now()) == CopyState.FRESH) {
        fresh.add(fresh(sister, reader));
      } else {
        others.add(other(sister, reader));
      }
    }
    if (!fresh.isEmpty()) {
      others.add(0, reader.say("sources.also", String.join(", ", fresh)));
    }
    return String.join("; ", others);
  }

  private String fresh(SisterStatus sister, Reader reader) {
    String called = sister.accepted().name();
    return sister.accepted().selection().isEverything()
        ? reader.say("sources.fresh", called, age(sister, reader))
        : reader.say("sources.selected", called, age(sister, reader));
  }

  private String other(SisterStatus sister, Reader reader) {
    String called = sister.accepted().name();
    if (sister.findAge(now()).isEmpty()) {
      return reader.say("sources.never", called);
    }
    String since = reader.times().instant(sister.checked());
    return switch (sister.state(now())) {
      case PAUSED -> reader.say("sources.paused", called, since);
      case FROZEN -> reader.say("sources.frozen", called, since);
      default -> reader.say("sources.stale", called, since);
    };
  }

  /** What a reader of a copy should know of it. */
  public String banner(SisterStatus sister, Reader reader) {
    String called = sister.accepted().name();
    if (sister.findAge(now()).isEmpty()) {
      return reader.say("copy.never", called);
    }
    String since = reader.times().instant(sister.checked());
    return switch (sister.state(now())) {
      case PAUSED -> reader.say("copy.paused", called, since);
      case FROZEN -> reader.say("copy.frozen", called, since);
      case STALE -> reader.say("copy.stale", called, since);
      default -> reader.say("copy.fresh", called, age(sister, reader));
    };
  }

  /** Whether a copy was compared with its home just now, and nothing went wrong. */
  public boolean isFresh(SisterStatus sister) {
    return sister.state(now()) == CopyState.FRESH;
  }

  /** The state of a copy in a word. */
  public String state(SisterStatus sister, Reader reader) {
    return switch (sister.state(now())) {
      case PAUSED -> reader.say("peers.state.paused");
      case FROZEN -> reader.say("peers.state.frozen");
      case STALE -> reader.say("peers.state.stale");
      default -> reader.say("peers.state.fresh");
    };
  }

  /** How long ago a copy was compared with its home. */
  public String age(SisterStatus sister, Reader reader) {
    return sister
        .findAge(now())
        .map(age -> age(age, reader))
        .orElseGet(() -> reader.say("age.never"));
  }

  private static String age(Duration age, Reader reader) {
    if (age.toMinutes() < 1) {
      return reader.say("age.moment");
    }
    if (age.toHours() < 1) {
      return reader.say("age.minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? reader.say("age.hours", age.toHours())
        : reader.say("age.days", age.toDays());
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  /** A federation whose states do not change while they are told. */
  private record Moment(List<SisterStatus> statuses, Federation federation) implements Federation {

    @Override
    public Optional<RecordHeads> findHeads(Home home) {
      return federation.findHeads(home);
    }

    @Override
    public List<Quarantined> quarantined(Home home) {
      return federation.quarantined(home);
    }
  }
}

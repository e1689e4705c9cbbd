package net.sisternet.registry.core.sisters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;

/**
 * Which homes are in an answer, and how fresh what is held of each is.
 *
 * @param homes the own home first
 */
public record Completeness(List<Part> homes) {

  /** The header that tells it in short. */
  public static final String HEADER = "Registry-Completeness";

  /**
   * One home.
   *
   * @param name what people call it
   * @param asOf when the copy was last compared with its home; empty if it never was
   * @param position how far its log is held
   * @param lag how many signed entries are not held yet
   * @param selection which of its records can be in an answer
   */
  public record Part(
      Home home,
      String name,
      CopyState state,
      Optional<Instant> asOf,
      Position position,
      long lag,
      Selection selection) {

    private boolean isComplete() {
      return isFollowed() && lag == 0 && selection.isEverything();
    }

    private boolean isFollowed() {
      return state == CopyState.OWN || state == CopyState.FRESH;
    }

    /** What of it does not change by time alone. */
    private String lasting() {
      return String.join(
          " ",
          home.base(),
          name,
          state.word(),
          isFollowed() ? "" : asOf.map(Instant::toString).orElse(""),
          state == CopyState.OWN ? "" : position.toString(),
          Long.toString(lag),
          selection.lines());
    }
  }

  public Completeness {
    homes = List.copyOf(homes);
  }

  /**
   * All homes of a registry.
   *
   * @param position how far the own log is in the answer
   */
  public static Completeness of(
      Home own, String name, Position position, List<SisterStatus> sisters, Instant now) {
    var homes = new ArrayList<Part>();
    homes.add(
        new Part(own, name, CopyState.OWN, Optional.of(now), position, 0, Selection.EVERYTHING));
    sisters.forEach(sister -> homes.add(part(sister, now)));
    return new Completeness(homes);
  }

  /** How it stands with the copy of one sister. */
  public static Part part(SisterStatus sister, Instant now) {
    return new Part(
        sister.home(),
        sister.accepted().name(),
        sister.state(now),
        sister.findAge(now).map(age -> sister.checked()),
        sister.head().position(),
        sister.lag(),
        sister.accepted().selection());
  }

  /** Only the homes with the bases {@code wanted}; all of them if none is named. */
  public Completeness only(List<String> wanted) {
    return wanted.isEmpty()
        ? this
        : new Completeness(homes.stream().filter(it -> wanted.contains(it.home().base())).toList());
  }

  /** Whether every home that was asked for is in it, as a whole and nothing known to be missing. */
  public boolean isComplete() {
    return !homes.isEmpty() && homes.stream().allMatch(Part::isComplete);
  }

  /**
   * The value of {@link #HEADER}: {@code complete}, or {@code incomplete} with the homes that are
   * not asked now ({@code stale}), those of which entries are still on their way ({@code behind})
   * and those of which the operator shows some records only ({@code selected}).
   */
  public String header() {
    if (isComplete()) {
      return "complete";
    }
    return "incomplete"
        + named("stale", part -> !part.isFollowed())
        + named("behind", part -> part.isFollowed() && part.lag() > 0)
        + named("selected", part -> !part.selection().isEverything());
  }

  private String named(String what, Predicate<Part> which) {
    String bases =
        homes.stream().filter(which).map(it -> it.home().base()).collect(Collectors.joining(" "));
    return bases.isEmpty() ? "" : "; " + what + "=\"" + bases + '"';
  }

  /** The same text as long as nothing has changed but the time. */
  public String lasting() {
    return homes.stream().map(Part::lasting).collect(Collectors.joining("\n"));
  }
}

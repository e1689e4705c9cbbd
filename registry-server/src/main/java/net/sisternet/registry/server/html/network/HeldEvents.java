package net.sisternet.registry.server.html.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.record.PartialDate;
import net.sisternet.registry.core.relations.EventFinder;
import net.sisternet.registry.core.relations.EventFinder.Held;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events that a network holds, those to come and those that are over. Any thread. */
public final class HeldEvents {

  private static final Logger LOG = LoggerFactory.getLogger(HeldEvents.class);
  private static final int MOST = 50;

  private final EventFinder events;
  private final RecordNames names;
  private final Federation federation;
  private final Paths paths;
  private final Clock clock;

  public HeldEvents(
      EventFinder events, RecordNames names, Federation federation, Paths paths, Clock clock) {
    this.events = events;
    this.names = names;
    this.federation = federation;
    this.paths = paths;
    this.clock = clock;
  }

  /**
   * What a network holds.
   *
   * @param coming what is not over, the soonest first, what has no date last
   * @param past what is over, the newest first
   */
  public record EventsView(List<EventView> coming, List<EventView> past) {

    static final EventsView NONE = new EventsView(List.of(), List.of());

    /** Whether it holds nothing. */
    public boolean isEmpty() {
      return coming.isEmpty() && past.isEmpty();
    }
  }

  /**
   * An event.
   *
   * @param when it begins and ends; empty if it does not say
   * @param home the sister where its record is at home; empty for one of ours
   */
  public record EventView(String href, Phrase name, String when, String home) {}

  /** What {@code network} holds; nothing while that cannot be looked up. */
  EventsView of(RecordIri network, Reader reader) {
    List<Held> held = held(network);
    if (held.isEmpty()) {
      return EventsView.NONE;
    }
    LocalDate today = LocalDate.now(clock);
    var soonest =
        Comparator.comparing(
                (Held it) -> it.starts().map(PartialDate::firstDay).orElse(LocalDate.MAX))
            .thenComparing(it -> it.record().value());
    List<Held> coming =
        held.stream().filter(it -> !isOver(it, today)).sorted(soonest).limit(MOST).toList();
    List<Held> past =
        held.stream()
            .filter(it -> isOver(it, today))
            .sorted(soonest.reversed())
            .limit(MOST)
            .toList();
    return new EventsView(show(coming, reader), show(past, reader));
  }

  private List<Held> held(RecordIri network) {
    try {
      return events.heldBy(network);
    } catch (RegistryException e) {
      LOG.info("what {} holds cannot be told now: {}", network, e.getMessage());
      return List.of();
    }
  }

  private static boolean isOver(Held event, LocalDate today) {
    return event
        .ends()
        .or(event::starts)
        .filter(last -> last.lastDay().isBefore(today))
        .isPresent();
  }

  private List<EventView> show(List<Held> events, Reader reader) {
    List<SisterStatus> sisters = federation.statuses();
    Map<RecordIri, Map<String, String>> called =
        names.of(events.stream().map(Held::record).toList());
    return events.stream()
        .filter(it -> called.containsKey(it.record()))
        .map(it -> view(it, called.get(it.record()), sisters, reader))
        .toList();
  }

  private EventView view(
      Held event, Map<String, String> called, List<SisterStatus> sisters, Reader reader) {
    RecordIri record = event.record();
    Optional<SisterStatus> sister = Federation.findHome(sisters, record);
    return new EventView(
        sister.map(it -> paths.copy(it.home(), record)).orElseGet(() -> paths.record(record)),
        called.isEmpty() ? Phrase.own(record.slug()) : reader.best(called),
        when(event, reader),
        sister.map(it -> it.accepted().name()).orElse(""));
  }

  /** Of what ends on the day on which it begins, that day. */
  private static String when(Held event, Reader reader) {
    String starts = event.starts().map(it -> reader.times().partial(it.text())).orElse("");
    return event
        .ends()
        .filter(end -> event.starts().filter(it -> isBefore(it, end)).isPresent())
        .map(end -> reader.say("range.between", starts, reader.times().partial(end.text())))
        .orElse(starts);
  }

  private static boolean isBefore(PartialDate start, PartialDate end) {
    return start.firstDay().isBefore(end.firstDay());
  }
}

package net.sisternet.registry.server.html.succession;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.succession.Successions;
import net.sisternet.registry.core.succession.TakeOver;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;

/** Says on the page of a record whether it is about to change hands, or could. Any thread. */
public final class TakeOverNotices {

  /** What was changed since cannot be without anybody, for all that visitors know. */
  private static final Duration LONG = Duration.ofDays(365);

  private final Site site;
  private final Successions successions;
  private final Clock clock;

  public TakeOverNotices(Site site, Successions successions, Clock clock) {
    this.site = site;
    this.successions = successions;
    this.clock = clock;
  }

  /**
   * For the reader who sent {@code request}.
   *
   * @param newest whether it is the newest version that is shown
   */
  public TakeOverNotice of(RecordHead head, boolean newest, ContainerRequestContext request) {
    RecordIri record = head.record();
    if (!newest || head.withdrawn() || !site.paths().home().holds(record.value())) {
      return TakeOverNotice.NONE;
    }
    Reader reader = Site.reader(request);
    Optional<TakeOver> running = successions.findRunning(record);
    if (running.isPresent()) {
      return new TakeOverNotice(
          text(running.get(), reader),
          "",
          site.visitors().findSession(request).isPresent()
              ? ""
              : site.paths().of("/sign-in") + "?next=" + Paths.encode(site.paths().record(record)));
    }
    return isLongAgo(head) && successions.findSilentSince(head).isPresent()
        ? new TakeOverNotice("", TakeOverPage.address(site, record), "")
        : TakeOverNotice.NONE;
  }

  /** That somebody asks, and what comes of it when. */
  public static String text(TakeOver running, Reader reader) {
    return reader.say(
        "take.running",
        TakeOverLetterTexts.who(running.asker(), reader),
        reader.times().day(running.until()));
  }

  private boolean isLongAgo(RecordHead head) {
    return head.modified().plus(LONG).isBefore(clock.instant());
  }
}

package net.sisternet.registry.server.html.care;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.sisternet.registry.core.care.CareLetters;
import net.sisternet.registry.core.care.Confirmable;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.care.Occasion;
import net.sisternet.registry.core.care.Reminder;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;

/** The letters in words, in the language that the network works in. Any thread. */
public final class CareLetterTexts implements CareLetters {

  private static final long WEEK = 7;

  private final Home home;
  private final String registry;

  /**
   * Letters of one registry; their links have its own base.
   *
   * @param registry what people call it
   */
  public CareLetterTexts(Home home, String registry) {
    this.home = home;
    this.registry = registry;
  }

  @Override
  public Letter stillTrue(Confirmable record, Reminder reminder, Secret secret) {
    RecordIri about = reminder.record();
    Reader reader = RecordTexts.reader(about, record.graph());
    String name = RecordTexts.name(about, record.graph(), reader);
    String due = reader.times().partial(reminder.due().toString());
    String end =
        reminder.occasion() == Occasion.LAST_CALL
            ? reader.say("still.letter.last", due)
            : reader.say("still.letter.end", due);
    return new Letter(
        reader.say("still.letter.subject", name),
        paragraphs(
            reader.say("still.letter.why", name, registry),
            about.value(),
            reader.say("still.letter.yes"),
            home.base() + "/still-true/" + secret.value(),
            reader.say("still.letter.no"),
            home.base() + "/sign-in?next=" + Paths.encode(path(about)),
            end,
            reader.say("still.letter.leave"),
            reader.say("still.letter.link", Confirmations.LINK_LIFE.toDays() / WEEK)));
  }

  @Override
  public Letter grantEnds(Confirmable record, LocalDate end) {
    RecordIri about = record.head().record();
    Reader reader = RecordTexts.reader(about, record.graph());
    String name = RecordTexts.name(about, record.graph(), reader);
    String day = reader.times().day(end.atTime(12, 0).toInstant(ZoneOffset.UTC));
    return new Letter(
        reader.say("grant.letter.subject", name),
        paragraphs(
            reader.say("grant.letter.why", name, registry, day),
            about.value(),
            reader.say("grant.letter.what"),
            home.base() + "/sign-in?next=" + Paths.encode(path(about)),
            reader.say("grant.letter.once")));
  }

  private static String path(RecordIri record) {
    return URI.create(record.value()).getRawPath();
  }

  private static String paragraphs(String... paragraphs) {
    return String.join("\n\n", paragraphs) + "\n";
  }
}

package net.sisternet.registry.server.html.succession;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.succession.Asker;
import net.sisternet.registry.core.succession.Ending;
import net.sisternet.registry.core.succession.TakeOver;
import net.sisternet.registry.core.succession.TakeOverLetters;
import net.sisternet.registry.server.html.care.RecordTexts;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;

/** The letters about take-overs in words, in the language that the network works in. Any thread. */
public final class TakeOverLetterTexts implements TakeOverLetters {

  private final Home home;
  private final String registry;

  /**
   * Letters of one registry; their links have its own base.
   *
   * @param registry what people call it
   */
  public TakeOverLetterTexts(Home home, String registry) {
    this.home = home;
    this.registry = registry;
  }

  @Override
  public Letter begun(TakeOver takeOver, Graph record, Secret secret) {
    RecordIri about = takeOver.asked().record();
    Reader reader = RecordTexts.reader(about, record);
    String name = RecordTexts.name(about, record, reader);
    return new Letter(
        reader.say("take.letter.begun.subject", name),
        paragraphs(
            reader.say("take.letter.begun", name, registry, who(takeOver.asker(), reader)),
            about.value(),
            reader.say("take.letter.here"),
            link(secret),
            reader.say("take.letter.otherwise", day(takeOver.until(), reader))));
  }

  @Override
  public Letter soon(TakeOver takeOver, Graph record, Secret secret) {
    RecordIri about = takeOver.asked().record();
    Reader reader = RecordTexts.reader(about, record);
    String name = RecordTexts.name(about, record, reader);
    String day = day(takeOver.until(), reader);
    return new Letter(
        reader.say("take.letter.soon.subject", name, day),
        paragraphs(
            reader.say("take.letter.soon", name, registry, day),
            about.value(),
            reader.say("take.letter.here"),
            link(secret)));
  }

  @Override
  public Letter beside(TakeOver takeOver, Graph record) {
    RecordIri about = takeOver.asked().record();
    Reader reader = RecordTexts.reader(about, record);
    String name = RecordTexts.name(about, record, reader);
    return new Letter(
        reader.say("take.letter.begun.subject", name),
        paragraphs(
            reader.say("take.letter.beside", name, registry, who(takeOver.asker(), reader)),
            about.value(),
            reader.say("take.letter.beside.until", day(takeOver.until(), reader)),
            home.base() + "/report?record=" + Paths.encode(about.value())));
  }

  @Override
  public Letter ended(Case ended, Graph record) {
    RecordIri about = ended.record();
    Reader reader = RecordTexts.reader(about, record);
    String name = RecordTexts.name(about, record, reader);
    return new Letter(
        reader.say("take.letter.ended.subject", name),
        paragraphs(
            reader.say("take.letter.ended", name, registry), why(ended, reader), about.value()));
  }

  /** How a take-over ended, a sentence. */
  static String why(Case ended, Reader reader) {
    return Ending.find(ended)
        .map(it -> reader.say("take.ended." + it.word()))
        .orElseGet(
            () ->
                reader.say(
                    "take.ended.stopped", ended.decision().map(Decision::reason).orElse("")));
  }

  /** As what somebody asks, at the beginning of a sentence. */
  static String who(Asker asker, Reader reader) {
    return reader.say("take.by." + asker.word());
  }

  private String link(Secret secret) {
    return home.base() + "/still-here/" + secret.value();
  }

  private static String day(Instant time, Reader reader) {
    return reader.times().day(time);
  }

  private static String paragraphs(String... paragraphs) {
    return Arrays.stream(paragraphs)
        .filter(it -> !it.isBlank())
        .collect(Collectors.joining("\n\n", "", "\n"));
  }
}

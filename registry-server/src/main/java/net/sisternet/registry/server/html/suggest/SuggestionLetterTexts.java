package net.sisternet.registry.server.html.suggest;

import java.util.Arrays;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.suggestions.Stage;
import net.sisternet.registry.core.suggestions.Suggesting;
import net.sisternet.registry.core.suggestions.Suggestion;
import net.sisternet.registry.core.suggestions.SuggestionLetters;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;

/** The letters about suggestions in words, in the language of whoever made them. Any thread. */
public final class SuggestionLetterTexts implements SuggestionLetters {

  private final Home home;
  private final String registry;

  /**
   * Letters of one registry; their links have its own base.
   *
   * @param registry what people call it
   */
  public SuggestionLetterTexts(Home home, String registry) {
    this.home = home;
    this.registry = registry;
  }

  @Override
  public Letter asked(Suggestion suggestion, Graph record, Secret secret) {
    Reader reader = reader(suggestion);
    String name = name(suggestion, record, reader);
    boolean open = suggestion.stage() == Stage.ASKED;
    return new Letter(
        open
            ? reader.say("suggested.letter.confirm.subject", name)
            : reader.say("suggested.letter.subject", name),
        paragraphs(
            open
                ? reader.say("suggested.letter.confirm", name, registry)
                : reader.say("suggested.letter.made", name, registry),
            home.base() + "/suggested/" + secret.value(),
            open
                ? reader.say("suggested.letter.confirm.how", Suggesting.CONFIRMATION_LIFE.toHours())
                : reader.say("suggested.letter.how"),
            open ? reader.say("suggested.letter.not-you") : ""));
  }

  @Override
  public Letter ended(Suggestion suggestion, Graph record) {
    Reader reader = reader(suggestion);
    String name = name(suggestion, record, reader);
    boolean refused = suggestion.stage() == Stage.REFUSED;
    return new Letter(
        reader.say("suggested.letter.subject", name),
        paragraphs(
            reader.say(
                "suggested.letter.ended",
                name,
                registry,
                reader.say("suggested.state." + suggestion.stage().word())),
            quoted(suggestion.answer()),
            refused ? suggestion.record().value() : ""));
  }

  private static Reader reader(Suggestion suggestion) {
    return Site.reader(Language.findByTag(suggestion.language()).orElse(Language.EN));
  }

  private static String name(Suggestion suggestion, Graph record, Reader reader) {
    return Subjects.name(suggestion.record(), record, reader)
        .text()
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** What another registry says looks like what it is. */
  private static String quoted(String text) {
    return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
  }

  private static String paragraphs(String... paragraphs) {
    return Arrays.stream(paragraphs).filter(it -> !it.isBlank()).collect(Collectors.joining("\n\n"))
        + "\n";
  }
}

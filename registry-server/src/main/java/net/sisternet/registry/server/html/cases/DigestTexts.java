package net.sisternet.registry.server.html.cases;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.DigestLetters;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;

/** The letter to moderators in words, in the registry's first language. Any thread. */
public final class DigestTexts implements DigestLetters {

  private final Home home;
  private final String registry;
  private final Reader reader;

  /**
   * Letters of one registry.
   *
   * @param registry what people call it
   * @param languages the tags of its languages, the first one first
   */
  public DigestTexts(Home home, String registry, List<String> languages) {
    this.home = home;
    this.registry = registry;
    this.reader =
        Site.reader(
            languages.stream()
                .flatMap(tag -> Language.findByTag(tag).stream())
                .findFirst()
                .orElse(Language.EN));
  }

  @Override
  public Letter waiting(List<Case> waiting) {
    String kinds =
        Arrays.stream(Topic.values())
            .filter(topic -> count(waiting, topic) > 0)
            .map(topic -> reader.say("cases.topic." + topic.word()) + ": " + count(waiting, topic))
            .collect(Collectors.joining("\n"));
    return new Letter(
        reader.say("cases.digest.subject", waiting.size(), registry),
        String.join(
                "\n\n",
                reader.say("cases.digest", waiting.size(), registry),
                kinds,
                home.base() + "/moderation",
                reader.say("cases.digest.rate"))
            + "\n");
  }

  private static long count(List<Case> waiting, Topic topic) {
    return waiting.stream().filter(it -> it.topic() == topic).count();
  }
}

package net.sisternet.registry.server.html.language;

import java.text.Collator;
import java.text.MessageFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import net.sisternet.registry.core.problem.Text;

/** Someone who reads one of the languages. Immutable. */
public final class Reader {

  /** The message files, without language and ending. */
  public static final String MESSAGES = "net.sisternet.registry.server.html.messages";

  /** A reader of English. */
  public static final Reader ENGLISH = new Reader(Language.EN);

  private final Language language;
  private final ResourceBundle messages;
  private final Amounts amounts;
  private final Times times;

  public Reader(Language language) {
    this.language = language;
    this.messages =
        ResourceBundle.getBundle(
            MESSAGES,
            language == Language.EN ? java.util.Locale.ROOT : language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.amounts = new Amounts(this);
    this.times = new Times(this);
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** The message {@code key} with {@code args} put in. */
  public String say(String key, Object... args) {
    return new MessageFormat(messages.getString(key), language.locale()).format(args);
  }

  /** The message {@code key}, or {@code otherwise} where there is none. */
  public String sayOr(String key, String otherwise) {
    return messages.containsKey(key) ? say(key) : otherwise;
  }

  /** What the language with that tag is called. */
  public String languageName(String tag) {
    return java.util.Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
  }

  /** The text in this language. */
  public String say(Text text) {
    return text.in(language.locale());
  }

  /** The order of words in this language; for one thread. */
  public Collator collator() {
    return Collator.getInstance(language.locale());
  }

  /** Numbers and prices. */
  public Amounts amounts() {
    return amounts;
  }

  /** Dates and durations. */
  public Times times() {
    return times;
  }

  /** A text that is in {@code lang}, marked if that is not the page's language. */
  public Phrase phrase(String text, String lang) {
    return new Phrase(text, lang.equals(language.tag()) ? "" : lang);
  }

  /** The best tag among {@code tags} for this reader; {@code tags} is not empty. */
  public String best(Set<String> tags) {
    var wanted = new LinkedHashSet<>(List.of(language.tag(), "en", "da", "de", ""));
    wanted.addAll(tags);
    return wanted.stream().filter(tags::contains).findFirst().orElseThrow();
  }

  /** The best of a text's languages; {@code byTag} is not empty. */
  public Phrase best(Map<String, String> byTag) {
    String tag = best(byTag.keySet());
    return phrase(byTag.getOrDefault(tag, ""), tag);
  }
}

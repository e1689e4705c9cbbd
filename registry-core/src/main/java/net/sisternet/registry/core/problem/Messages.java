package net.sisternet.registry.core.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The messages of refusals, from {@code messages.properties} (English), {@code
 * messages_da.properties} and {@code messages_de.properties}. Any thread.
 */
public final class Messages {

  private static final ResourceBundle EN = bundle(Locale.ROOT);
  private static final ResourceBundle DA = bundle(Locale.forLanguageTag("da"));
  private static final ResourceBundle DE = bundle(Locale.forLanguageTag("de"));

  private Messages() {}

  /** The message {@code key} with {@code args} put in, in three languages. */
  public static Text text(String key, Object... args) {
    return new Text(
        format(EN, Locale.ENGLISH, key, args),
        format(DA, Locale.forLanguageTag("da"), key, args),
        format(DE, Locale.GERMAN, key, args));
  }

  private static String format(ResourceBundle bundle, Locale locale, String key, Object... args) {
    return new MessageFormat(bundle.getString(key), locale).format(args);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "net.sisternet.registry.core.problem.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}

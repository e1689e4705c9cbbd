package net.sisternet.registry.server.http;

import java.util.Locale;
import net.sisternet.registry.core.problem.Messages;

/** What the kinds are called in the three languages. */
final class KindNames {

  private KindNames() {}

  /** The singular name of the kind called {@code kind}. */
  static String of(String kind, Locale language) {
    return Messages.text("http.kind." + kind).in(language);
  }
}

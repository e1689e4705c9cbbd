package net.sisternet.registry.core.problem;

import java.util.Locale;

/**
 * Shows a refusal to a person in a browser; a program gets problem+json instead. Any thread. Never
 * fails, so that the last word is never a blank page.
 */
public interface ProblemPage {

  /**
   * A whole HTML document.
   *
   * @param refusal what was refused, and why
   * @param path the path of the request, shown to the reader
   * @param locale the reader's language
   */
  String html(RegistryException refusal, String path, Locale locale);
}

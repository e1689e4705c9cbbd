package net.sisternet.registry.core.problem;

import java.util.Locale;

/**
 * Shows a refusal to a person in a browser; a program gets problem+json instead. Any thread. Never
 * fails, so that the last word is never a blank page.
 */
public interface ProblemPage {

  /** The Content-Security-Policy of every page: nothing but our own style, pictures and scripts. */
  String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /**
   * A whole HTML document.
   *
   * @param refusal what was refused, and why
   * @param path the path of the request, shown to the reader
   * @param locale the reader's language
   */
  String html(RegistryException refusal, String path, Locale locale);
}

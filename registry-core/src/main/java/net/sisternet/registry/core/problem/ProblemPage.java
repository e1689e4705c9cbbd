package net.sisternet.registry.core.problem;

import java.util.Locale;
import java.util.Map;

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
   * @param request what was asked for, and by whom
   */
  String html(RegistryException refusal, Request request);

  /**
   * What a person's browser asked for.
   *
   * @param path the path, shown to the reader
   * @param locale the reader's language
   * @param cookies what the browser holds, by name; they tell whether the reader is signed in
   */
  record Request(String path, Locale locale, Map<String, String> cookies) {

    public Request {
      cookies = Map.copyOf(cookies);
    }
  }
}

package net.sisternet.registry.server.html.frame;

import java.util.regex.Pattern;

/** Paths within the registry that came from outside. */
public final class LocalPath {

  /** One slash, then neither a slash nor a backslash, which browsers take for one. */
  private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\\"<>]]{0,1000}");

  private LocalPath() {}

  /** {@code path} if it leads nowhere but to this registry, else {@code otherwise}. */
  public static String of(String path, String otherwise) {
    return FORM.matcher(path).matches() ? path : otherwise;
  }
}

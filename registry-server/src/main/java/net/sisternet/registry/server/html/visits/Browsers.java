package net.sisternet.registry.server.html.visits;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells people from programs by what they say of themselves: every browser calls itself {@code
 * Mozilla/}, and names the languages of its reader. Robots that mean to deceive count as people.
 */
final class Browsers {

  private static final Pattern ROBOT =
      Pattern.compile(
          "bot|crawl|spider|slurp|preview|monitor|scan|archiv|headless|lighthouse|python|curl"
              + "|wget|okhttp|https?://|externalhit");

  private Browsers() {}

  /** Whether somebody looks at what {@code request} brings. */
  static boolean isSeen(ContainerRequestContext request) {
    String agent = header(request, HttpHeaders.USER_AGENT).toLowerCase(Locale.ROOT);
    return agent.startsWith("mozilla/")
        && !ROBOT.matcher(agent).find()
        && !header(request, HttpHeaders.ACCEPT_LANGUAGE).isBlank()
        && !isAhead(request, "Sec-Purpose")
        && !isAhead(request, "Purpose");
  }

  /** A browser that fetches before anybody has asked says so. */
  private static boolean isAhead(ContainerRequestContext request, String name) {
    return header(request, name).toLowerCase(Locale.ROOT).contains("pre");
  }

  private static String header(ContainerRequestContext request, String name) {
    return Optional.ofNullable(request.getHeaderString(name)).orElse("");
  }
}

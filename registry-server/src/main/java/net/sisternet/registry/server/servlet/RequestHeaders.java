package net.sisternet.registry.server.servlet;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the headers of a request say. */
public final class RequestHeaders {

  private RequestHeaders() {}

  /** All values of a header as one, empty if there are none. */
  public static String value(HttpServletRequest request, String name) {
    return String.join(",", Collections.list(request.getHeaders(name)));
  }

  /** Whether a person asks: a browser names pages first, a program never does. */
  public static boolean isPerson(HttpServletRequest request) {
    return value(request, "Accept").stripLeading().startsWith("text/html");
  }

  /** The cookies by name; of two with one name the first. */
  static Map<String, String> cookies(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Map.of()
        : Stream.of(cookies)
            .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (a, b) -> a));
  }
}

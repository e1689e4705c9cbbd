package net.sisternet.registry.server.browser;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * Finds pages by following links, one of each sort, so that a page that is added tomorrow is looked
 * at too.
 */
final class Crawl {

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#?]*)");
  private static final Set<String> KINDS =
      Kinds.all().stream().map(Kind::path).collect(Collectors.toSet());
  private static final Set<String> SHELVES = Set.of("vocab", "log", "account", "moderation");
  private static final Set<String> BOXES = Set.of("terms", "concept", "area");

  private final String home;
  private final String cookies;

  /**
   * Follows links of the registry at {@code home}.
   *
   * @param cookies of who is signed in; empty for a visitor
   */
  Crawl(String home, String cookies) {
    this.home = home;
    this.cookies = cookies;
  }

  /** {@code first}, and one page of every sort that can be reached from them. */
  List<String> pages(Collection<String> first) {
    var pages = new ArrayList<>(first);
    Set<String> sorts =
        first.stream().map(Crawl::sort).collect(Collectors.toCollection(HashSet::new));
    var open = new ArrayDeque<>(first);
    while (!open.isEmpty()) {
      for (String path : links(open.remove())) {
        if (sorts.add(sort(path)) && isPage(path)) {
          pages.add(path);
          open.add(path);
        }
      }
    }
    return pages;
  }

  private List<String> links(String path) {
    var links = new ArrayList<String>();
    Matcher link = LINK.matcher(TwoRegistries.get(home + path, "en", cookies).body());
    while (link.find()) {
      links.add(link.group(1).replace("&amp;", "&"));
    }
    return links;
  }

  private boolean isPage(String path) {
    HttpResponse<String> answer = TwoRegistries.get(home + path, "en", cookies);
    return answer.statusCode() == 200
        && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  /** Pages of one sort differ by names alone. */
  static String sort(String path) {
    String[] segments = path.replaceFirst("\\?.*", "").substring(1).split("/", -1);
    boolean ofAKind = KINDS.contains(segments[0]);
    for (int i = 1; i < segments.length; i++) {
      boolean name = i % 2 == 1 && !SHELVES.contains(segments[0]);
      if (name || segments[i].matches("[0-9]+") || BOXES.contains(segments[i - 1])) {
        segments[i] = "*";
      }
    }
    if (ofAKind && segments.length > 2) {
      segments[0] = "kind";
    }
    if (segments[0].equals("mirrors") && segments.length > 2) {
      segments[2] = "kind";
      Arrays.fill(segments, 3, segments.length, "*");
    }
    return String.join("/", segments);
  }
}

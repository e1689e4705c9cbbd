package net.sisternet.registry.server.html.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.SitePages.SitePage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a website says of the network behind it: schema.org as JSON-LD, else OpenGraph, else title
 * and description; contacts and profiles from its links. Each answer says where it was found, and
 * all of it is only a proposal. Whatever the page holds is text. Pure.
 */
final class SiteAnswers {

  private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9_-]+)");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]{2,}");
  private static final Pattern PERSONAL = Pattern.compile("[A-Za-z]+[._-][A-Za-z]+@.*");
  private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/.-]{4,30}");
  private static final Set<String> SERVICES =
      Set.of(
          "facebook.com",
          "instagram.com",
          "linkedin.com",
          "youtube.com",
          "x.com",
          "mastodon.social");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 5_000;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final ChoiceWords areas;
  private final Reader reader;
  private final String host;
  private final String language;

  /** Finds what a word means in a list. */
  @FunctionalInterface
  interface ChoiceWords {
    Optional<String> find(String field, String word);
  }

  private SiteAnswers(ChoiceWords areas, Reader reader, String host, String language) {
    this.areas = areas;
    this.reader = reader;
    this.host = host;
    this.language = language;
  }

  /** The answers that {@code page} gives; {@link Answers#NONE} if it is no page of HTML. */
  static Answers of(SitePage page, ChoiceWords areas, Reader reader) {
    if (!page.mediaType().toLowerCase(Locale.ROOT).contains("html")) {
      return Answers.NONE;
    }
    Document document = parse(page);
    String lang = document.select("html").attr("lang").toLowerCase(Locale.ROOT);
    String language =
        Language.findByTag(lang.replaceFirst("[-_].*", ""))
            .map(Language::tag)
            .orElse(reader.language().tag());
    var found = new SiteAnswers(areas, reader, String.valueOf(page.address().getHost()), language);
    found.structured(document);
    found.tags(document);
    found.links(document);
    found.put("homepage", home(document, page.address()), "link");
    return new Answers(found.values);
  }

  private static Document parse(SitePage page) {
    Matcher charset = CHARSET.matcher(page.mediaType());
    String name = charset.find() && isCharset(charset.group(1)) ? charset.group(1) : null;
    try {
      return Jsoup.parse(page.body(), name, page.address().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCharset(String name) {
    try {
      return java.nio.charset.Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The address that the page calls its own, if that is on the same host; else where it was. */
  private static String home(Document document, URI address) {
    String canonical = document.select("link[rel=canonical]").attr("abs:href");
    try {
      URI own = URI.create(canonical);
      return String.valueOf(own.getHost()).equals(address.getHost())
          ? canonical
          : address.toString();
    } catch (IllegalArgumentException e) {
      return address.toString();
    }
  }

  private void structured(Document document) {
    Optional<StructuredData> found =
        StructuredData.find(
            document.select("script[type=\"application/ld+json\"]").stream()
                .map(Element::data)
                .toList());
    found.ifPresent(
        it -> {
          put("name." + language, it.first("name"), "schema.org");
          put("altName." + language, it.first("alternateName"), "schema.org");
          put("description." + language, it.first("description"), "schema.org");
          put("foundingDate", TypedValues.date(it.first("foundingDate")), "schema.org");
          mail(it.first("email"), "schema.org");
          phone(it.first("telephone"), "schema.org");
          List.of(it.first("areaServed"), it.first("addressLocality"))
              .forEach(area -> choose("areaServed", area, "schema.org"));
          it.all("sameAs").forEach(address -> profile(address, "schema.org"));
        });
  }

  private void tags(Document document) {
    put("name." + language, meta(document, "property", "og:site_name"), "OpenGraph");
    put("name." + language, meta(document, "property", "og:title"), "OpenGraph");
    put("name." + language, title(document.title()), "title");
    put("description." + language, meta(document, "property", "og:description"), "OpenGraph");
    put("description." + language, meta(document, "name", "description"), "description");
    Language.findByTag(language).ifPresent(it -> choose("language", it.tag(), "lang"));
  }

  /** A title often ends in what stands on every page. */
  private static String title(String title) {
    return title.replaceFirst("\\s+[|–—]\\s+.*$", "");
  }

  private static String meta(Document document, String key, String name) {
    return document.select("meta[" + key + "=\"" + name + "\"]").attr("content");
  }

  private void links(Document document) {
    for (Element link : document.select("a[href]")) {
      String href = link.attr("href").strip();
      if (href.regionMatches(true, 0, "mailto:", 0, 7)) {
        mail(href.substring(7).replaceFirst("[?].*$", ""), "mailto");
      } else if (href.regionMatches(true, 0, "tel:", 0, 4)) {
        phone(href.substring(4), "tel");
      } else {
        profile(link.attr("abs:href"), "link");
      }
    }
  }

  /** Only a mailbox that looks like one of a role. */
  private void mail(String text, String where) {
    String mail = text.strip().replaceFirst("(?i)^mailto:", "");
    if (MAIL.matcher(mail).matches() && !PERSONAL.matcher(mail).matches()) {
      contact("email", mail, where);
    }
  }

  private void phone(String text, String where) {
    if (PHONE.matcher(text.strip()).matches()) {
      contact("telephone", text, where);
    }
  }

  private void contact(String field, String value, String where) {
    if (values.putIfAbsent("contactPoint.1." + field, List.of(value.strip())) == null) {
      values.putIfAbsent("contactPoint.1." + Answers.ID, List.of(Question.Part.NEW));
      origin("contactPoint", where);
    }
  }

  private void profile(String address, String where) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      return;
    }
    String service = String.valueOf(uri.getHost()).replaceFirst("^(www|m)\\.", "");
    String account = String.valueOf(uri.getPath()).replaceFirst("^/", "").replaceFirst("/$", "");
    boolean taken =
        values.entrySet().stream()
            .anyMatch(
                it -> it.getKey().startsWith("account.") && it.getValue().get(0).contains(service));
    if (SERVICES.contains(service) && !account.isEmpty() && !account.contains("share") && !taken) {
      String path = "account." + (new Answers(values).parts("account").size() + 1);
      values.put(path + '.' + Answers.ID, List.of(Question.Part.NEW));
      values.put(path + ".accountServiceHomepage", List.of("https://www." + service + '/'));
      values.put(path + ".accountName", List.of(cut(account, LONGEST_NAME)));
      origin("account", where);
    }
  }

  private void choose(String field, String word, String where) {
    if (!word.isBlank()) {
      areas
          .find(field, word)
          .ifPresent(
              it -> {
                var all = new ArrayList<>(values.getOrDefault(field, List.of()));
                if (!all.contains(it)) {
                  all.add(it);
                  values.put(field, all);
                  origin(field, where);
                }
              });
    }
  }

  private void put(String path, String value, String where) {
    String text = value.replaceAll("[\\p{Cc}&&[^\\n]]|[\u202A-\u202E\u2066-\u2069]", " ").strip();
    if (!text.isEmpty() && !values.containsKey(path)) {
      int longest = path.startsWith("description") ? LONGEST_TEXT : LONGEST_NAME;
      values.put(path, List.of(cut(text, longest)));
      origin(Answers.top(path), where);
    }
  }

  private void origin(String field, String where) {
    values.putIfAbsent(
        Origins.PATH + '.' + field, List.of(reader.say("register.found", host, where)));
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}

package net.sisternet.registry.server.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page taken apart into its tags, strictly: what a browser would mend is a fault here. */
public final class Html {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>\"]+(?:=\"[^\"]*\")?)*)\\s*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=>\"]+)(?:=\"([^\"]*)\")?");
  private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img");
  private static final Set<String> CLOSES_P =
      Set.of("p", "div", "ul", "ol", "dl", "table", "section", "form", "pre", "h1", "h2", "h3");

  private final List<Tag> tags = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /** An opening tag. */
  record Tag(String name, Map<String, String> attributes) {
    String attribute(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }
  }

  public Html(String page) {
    String body = page.substring(page.indexOf('>') + 1);
    Matcher tag = TAG.matcher(body);
    Deque<String> open = new ArrayDeque<>();
    int end = 0;
    while (tag.find()) {
      checkText(body.substring(end, tag.start()));
      end = tag.end();
      String name = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        if (!name.equals(open.peek())) {
          faults.add("</" + name + "> closes <" + open.peek() + ">");
        }
        open.poll();
      } else {
        if (CLOSES_P.contains(name) && open.contains("p")) {
          faults.add("<" + name + "> in <p>");
        }
        tags.add(new Tag(name, attributes(tag.group(3))));
        if (!VOID.contains(name)) {
          open.push(name);
        }
      }
    }
    if (!open.isEmpty()) {
      faults.add("never closed: " + open);
    }
  }

  private void checkText(String text) {
    if (text.contains("<")) {
      faults.add("a bare < in: " + text.strip());
    }
  }

  private Map<String, String> attributes(String text) {
    var attributes = new LinkedHashMap<String, String>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String value = attribute.group(2) == null ? "" : attribute.group(2);
      if (attributes.put(attribute.group(1), value) != null) {
        faults.add("twice in one tag: " + attribute.group(1));
      }
    }
    return attributes;
  }

  List<Tag> tags(String name) {
    return tags.stream().filter(tag -> tag.name().equals(name)).toList();
  }

  /** Everything that is wrong with the page's structure; empty if nothing is. */
  public List<String> faults() {
    var all = new ArrayList<>(faults);
    ids(all);
    headings(all);
    labels(all);
    for (Tag tag : tags) {
      for (String attribute : tag.attributes().keySet()) {
        if (attribute.equals("style") || attribute.startsWith("on")) {
          all.add("an attribute " + attribute + " in <" + tag.name() + ">");
        }
      }
    }
    boolean inline =
        tags("script").stream()
            .anyMatch(
                tag ->
                    !tag.attribute("src").startsWith("/")
                        || !tag.attributes().containsKey("defer"));
    if (inline || !tags("style").isEmpty()) {
      all.add("a script or style in the page, or one that holds it up");
    }
    return all;
  }

  private List<String> idList() {
    return tags.stream().map(tag -> tag.attribute("id")).filter(id -> !id.isEmpty()).toList();
  }

  private void ids(List<String> all) {
    List<String> ids = idList();
    ids.stream()
        .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
        .forEach(id -> all.add("id twice: " + id));
    for (Tag tag : tags) {
      for (String reference : List.of("for", "aria-labelledby", "aria-describedby")) {
        for (String id : tag.attribute(reference).split(" ", -1)) {
          if (!id.isEmpty() && !ids.contains(id)) {
            all.add(reference + " leads nowhere: " + id);
          }
        }
      }
      String href = tag.attribute("href");
      if (href.startsWith("#") && !ids.contains(href.substring(1))) {
        all.add("link leads nowhere: " + href);
      }
    }
  }

  private void headings(List<String> all) {
    if (tags("h1").size() != 1) {
      all.add(tags("h1").size() + " h1");
    }
    int last = 0;
    for (Tag tag : tags) {
      if (tag.name().matches("h[1-6]")) {
        int level = tag.name().charAt(1) - '0';
        if (level > last + 1) {
          all.add("h" + level + " after h" + last);
        }
        last = level;
      }
    }
  }

  private void labels(List<String> all) {
    List<String> labelled = tags("label").stream().map(tag -> tag.attribute("for")).toList();
    for (Tag tag : tags) {
      boolean control = Set.of("input", "select", "textarea").contains(tag.name());
      if (control
          && !tag.attribute("type").equals("hidden")
          && !labelled.contains(tag.attribute("id"))) {
        all.add("no label for " + tag);
      }
    }
  }
}

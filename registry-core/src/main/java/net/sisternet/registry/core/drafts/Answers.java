package net.sisternet.registry.core.drafts;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What was typed into a form, by path: {@code homepage}, {@code name.da}, {@code
 * memberProgram.1.tiers.2.fee.1.price}. The words are those of the JSON; parts are numbered in the
 * order in which they stand, perhaps with gaps. Immutable.
 *
 * @param values none of them blank, in the order in which they came
 */
public record Answers(Map<String, List<String>> values) {

  /** Nothing. */
  public static final Answers NONE = new Answers(Map.of());

  /** The last step of the path of a part's fragment. */
  public static final String ID = "id";

  /** Drops what is blank, and the space around the rest. */
  public Answers {
    var copy = new LinkedHashMap<String, List<String>>();
    values.forEach(
        (path, all) -> {
          List<String> said =
              all.stream()
                  .map(text -> text.replace("\r\n", "\n").strip())
                  .filter(text -> !text.isEmpty())
                  .toList();
          if (!said.isEmpty()) {
            copy.put(path, said);
          }
        });
    values = Collections.unmodifiableMap(copy);
  }

  /** A path and one step more. */
  public static String path(String path, String step) {
    return path.isEmpty() ? step : path + '.' + step;
  }

  /** The first step of a path: the field of the thing itself that it belongs to. */
  public static String top(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** A path without its numbers, as problems name fields. */
  public static String unnumbered(String path) {
    return path.replaceAll("\\.[0-9]+(?=\\.|$)", "");
  }

  /** All values at {@code path}. */
  public List<String> all(String path) {
    return values.getOrDefault(path, List.of());
  }

  /** The first value at {@code path}; empty if there is none. */
  public String first(String path) {
    List<String> all = all(path);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** What is at {@code path} and below it. */
  public Answers under(String path) {
    return only(it -> isUnder(it, path));
  }

  /** All but what is at {@code path} and below it. */
  public Answers without(String path) {
    return only(it -> !isUnder(it, path));
  }

  /** What {@code wanted} lets through by its path. */
  public Answers only(Predicate<String> wanted) {
    var left = new LinkedHashMap<String, List<String>>();
    values.forEach(
        (path, all) -> {
          if (wanted.test(path)) {
            left.put(path, all);
          }
        });
    return new Answers(left);
  }

  /** These with {@code all} at {@code path}, instead of what was there. */
  public Answers with(String path, List<String> all) {
    var changed = new LinkedHashMap<>(values);
    changed.put(path, all);
    return new Answers(changed);
  }

  /** These with one value at {@code path}. */
  public Answers with(String path, String value) {
    return with(path, List.of(value));
  }

  /** These and {@code more}, which count where both have a path. */
  public Answers with(Answers more) {
    var changed = new LinkedHashMap<>(values);
    changed.putAll(more.values);
    return new Answers(changed);
  }

  /** The numbers of the parts at {@code path}, ascending. */
  public List<Integer> parts(String path) {
    var numbers = new TreeSet<Integer>();
    steps(path).stream()
        .filter(step -> step.matches("[1-9][0-9]{0,3}"))
        .forEach(step -> numbers.add(Integer.valueOf(step)));
    return List.copyOf(numbers);
  }

  /** The languages that there are texts in at {@code path}. */
  public List<String> languages(String path) {
    return steps(path).stream().filter(step -> step.matches("[a-z]{2,3}(-[a-z0-9]+)*")).toList();
  }

  /** What follows {@code path} in longer paths, each once. */
  private List<String> steps(String path) {
    var steps = new ArrayList<String>();
    for (String longer : values.keySet()) {
      if (longer.length() > path.length() && isUnder(longer, path)) {
        String rest = longer.substring(path.length() + 1);
        String step = top(rest);
        if (!steps.contains(step)) {
          steps.add(step);
        }
      }
    }
    return steps;
  }

  /** As a store keeps it: {@code application/x-www-form-urlencoded}. */
  public String encode() {
    var text = new StringBuilder();
    values.forEach(
        (path, all) ->
            all.forEach(
                value ->
                    text.append(text.isEmpty() ? "" : "&")
                        .append(encode(path))
                        .append('=')
                        .append(encode(value))));
    return text.toString();
  }

  /** What {@link #encode} gave. */
  public static Answers decode(String text) {
    var values = new LinkedHashMap<String, List<String>>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values
            .computeIfAbsent(decoded(pair.substring(0, equals)), p -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return new Answers(values);
  }

  private static boolean isUnder(String path, String above) {
    return path.startsWith(above)
        && (path.length() == above.length() || path.charAt(above.length()) == '.');
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

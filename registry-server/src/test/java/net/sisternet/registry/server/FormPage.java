package net.sisternet.registry.server;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a page as a browser without scripts sees it: filled in and sent. */
final class FormPage {

  private static final Pattern FORM =
      Pattern.compile("<form class=\"wizard\" action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
  private static final String ATTRIBUTES = "((?:\\s+[^\\s=>\"]+(?:=\"[^\"]*\")?)*)\\s*>";
  private static final Pattern CONTROL =
      Pattern.compile(
          "<(textarea|select)" + ATTRIBUTES + "(.*?)</(?:textarea|select)>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<input" + ATTRIBUTES);
  private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");
  private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");

  private final TestBrowser browser;
  private final String action;
  private final List<Map.Entry<String, String>> fields = new ArrayList<>();

  private FormPage(TestBrowser browser, String action) {
    this.browser = browser;
    this.action = action;
  }

  /** The form of the page at {@code path}. */
  static FormPage open(TestBrowser browser, String path) {
    HttpResponse<String> page = browser.get(path);
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError("no form at " + path + ": " + page.statusCode() + page.body());
    }
    var read = new FormPage(browser, form.group(1));
    read.read(form.group());
    return read;
  }

  private void read(String form) {
    Matcher inputs = INPUT.matcher(form);
    while (inputs.find()) {
      String tag = inputs.group(1);
      boolean choice = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
      if (!choice || tag.contains(" checked")) {
        add(attribute(tag, "name"), attribute(tag, "value"));
      }
    }
    Matcher others = CONTROL.matcher(form);
    while (others.find()) {
      String content = others.group(3);
      add(
          attribute(others.group(2), "name"),
          others.group(1).equals("select") ? selected(content) : plain(content).strip());
    }
  }

  private static String selected(String options) {
    for (Pattern pattern : List.of(SELECTED, OPTION)) {
      Matcher option = pattern.matcher(options);
      if (option.find()) {
        return plain(option.group(1));
      }
    }
    return "";
  }

  private void add(String name, String value) {
    fields.add(Map.entry(name, value));
  }

  /** What stands in the field. */
  String value(String name) {
    return fields.stream()
        .filter(it -> it.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field " + name + " in " + fields));
  }

  /** All values of the fields with that name. */
  List<String> values(String name) {
    return fields.stream().filter(it -> it.getKey().equals(name)).map(Map.Entry::getValue).toList();
  }

  /** The names of all fields. */
  List<String> names() {
    return fields.stream().map(Map.Entry::getKey).toList();
  }

  /** Types {@code value}; of a choice it is chosen too. */
  FormPage fill(String name, String value) {
    fields.removeIf(it -> it.getKey().equals(name));
    add(name, value);
    return this;
  }

  /** Presses the button. */
  HttpResponse<String> press(String button) {
    var sent = new ArrayList<>(fields);
    sent.add(Map.entry("do", button));
    return browser.postAll(action, sent);
  }

  private static String attribute(String tag, String name) {
    Matcher attribute = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return attribute.find() ? plain(attribute.group(1)) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}

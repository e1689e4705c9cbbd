package net.sisternet.registry.server.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.server.NodePrograms;

/** Deque's axe-core: what it finds wrong with a page by WCAG 2.2 AA and good practice. */
final class Axe {

  private static final String ALL =
      "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
  private static final String COLOURS = "['color-contrast']";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String program;

  Axe() {
    NodePrograms.need("axe-core");
    try {
      program = Files.readString(NodePrograms.FOLDER.resolve("node_modules/axe-core/axe.min.js"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that is wrong with the page that is open; empty if nothing is. */
  List<String> faults(Chromium browser) {
    return run(
        browser,
        "{runOnly: {type: 'tag', values: "
            + ALL
            + "}, resultTypes: ['violations'], preload: false}");
  }

  /** Words that are hard to read in the colours that are shown now. */
  List<String> paleWords(Chromium browser) {
    return run(
        browser, "{runOnly: {type: 'rule', values: " + COLOURS + "}, resultTypes: ['violations']}");
  }

  private List<String> run(Chromium browser, String options) {
    if (browser.script("return typeof axe").equals("undefined")) {
      browser.script(program + "; window.axe = axe;");
    }
    String found =
        browser.asyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, "
                + options
                + ").then(it => done(JSON.stringify(it.violations)), it => done('\"' + it + '\"'));");
    return tell(found);
  }

  private static List<String> tell(String violations) {
    try {
      var faults = new ArrayList<String>();
      JsonNode all = JSON.readTree(violations);
      if (!all.isArray()) {
        faults.add("axe failed: " + violations);
      }
      for (JsonNode violation : all) {
        for (JsonNode node : violation.path("nodes")) {
          faults.add(
              "%s: %s at %s: %s"
                  .formatted(
                      violation.path("id").asText(),
                      violation.path("help").asText(),
                      node.path("target"),
                      node.path("failureSummary").asText().replaceAll("\\s+", " ")));
        }
      }
      return faults;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(violations, e);
    }
  }
}

package net.sisternet.registry.server.html.research;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.language.Times;

/**
 * How a registry is cited as it was at one moment: size and root of the log name that state for
 * ever, and anyone can check that a copy is it.
 *
 * @param name what people call the registry
 * @param base its address
 * @param size how many entries its log has
 * @param root the hash over them all, in Base64; empty for an empty log
 * @param changed when the log last grew
 * @param seen when it was looked at
 */
record Citation(String name, String base, long size, String root, Instant changed, Instant seen) {

  private static final ObjectMapper JSON = new ObjectMapper();

  boolean isEmpty() {
    return size == 0;
  }

  /** In a sentence. */
  String plain(Reader reader) {
    return reader.say(
        "data.cite.sentence",
        name,
        String.valueOf(Times.date(changed).getYear()),
        base + ", " + reader.say("data.cite.version", String.valueOf(size), root),
        reader.times().day(seen));
  }

  /** For BibTeX and BibLaTeX. */
  String bibtex() {
    return """
        @dataset{sisternet_%s_%d,
          title        = {{%s}},
          subtitle     = {A Sisternet registry of networks},
          author       = {{%s}},
          year         = {%d},
          version      = {%s},
          url          = {%s},
          urldate      = {%s}
        }
        """
        .formatted(
            base.replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9]+", "_"),
            size,
            braced(name),
            braced(name),
            Times.date(changed).getYear(),
            version(),
            base,
            Times.date(seen));
  }

  /** CSL-JSON, for Zotero and others. */
  String csl() {
    ObjectNode item = JSON.createObjectNode();
    item.put("id", base + "#" + size);
    item.put("type", "dataset");
    item.put("title", name);
    item.putArray("author").addObject().put("literal", name);
    item.put("version", version());
    item.put("URL", base);
    date(item, "issued", Times.date(changed));
    date(item, "accessed", Times.date(seen));
    ArrayNode items = JSON.createArrayNode().add(item);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(items) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings cannot be written", e);
    }
  }

  private String version() {
    return root.isEmpty() ? String.valueOf(size) : size + ", root " + root;
  }

  private static void date(ObjectNode item, String key, LocalDate day) {
    item.putObject(key)
        .putArray("date-parts")
        .addArray()
        .add(day.getYear())
        .add(day.getMonthValue())
        .add(day.getDayOfMonth());
  }

  /** A name cannot end the field that it stands in. */
  private static String braced(String text) {
    return text.replaceAll("[{}\\\\%#&$_~^]", "\\\\$0");
  }
}

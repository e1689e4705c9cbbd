package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.server.http.ListRepresentations.Found;

/** A list as a feed (Atom, RFC 4287; pages by RFC 5005): the newest changes first. */
final class AtomFeed {

  private static final String NS = "http://www.w3.org/2005/Atom";
  private static final String HTML = "text/html";

  private final Found found;
  private final XMLStreamWriter xml;

  private AtomFeed(Found found, XMLStreamWriter xml) {
    this.found = found;
    this.xml = xml;
  }

  static byte[] bytes(Found found) {
    var out = new ByteArrayOutputStream();
    try {
      // The JDK's own: others that libraries bring along understand names in another way.
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new AtomFeed(found, xml).write();
      xml.close();
      return out.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed cannot be written", e);
    }
  }

  private void write() throws XMLStreamException {
    String page =
        found.here().replaceFirst("([?&])format=atom(&|$)", "$1").replaceFirst("[?&]$", "");
    String name = found.sisters().name(found.sisters().own().base());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(NS);
    xml.writeStartElement(NS, "feed");
    xml.writeDefaultNamespace(NS);
    xml.writeAttribute(
        XMLConstants.XML_NS_PREFIX,
        XMLConstants.XML_NS_URI,
        "lang",
        found.language().getLanguage());
    text("id", found.here());
    text("title", Messages.text("http.feed", name).in(found.language()));
    text("updated", newest().toString());
    link("self", found.here(), "application/atom+xml");
    link("alternate", page, HTML);
    if (found.next().isPresent()) {
      link("next", found.next().get(), "application/atom+xml");
    }
    author(name);
    for (Hit hit : found.result().hits()) {
      entry(hit);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(Hit hit) throws XMLStreamException {
    JsonNode json = Json.read(hit.json());
    Said name = best(json.path("name"));
    Said title = name.text().isEmpty() ? new Said(hit.record().slug(), "") : name;
    xml.writeStartElement(NS, "entry");
    text("id", hit.record().value());
    say("title", title);
    text("updated", hit.modified().toString());
    link("alternate", address(hit), HTML);
    Optional<String> home =
        Federation.findHome(found.sisters().statuses(), hit.record())
            .map(it -> it.accepted().name());
    if (home.isPresent()) {
      author(home.get());
    }
    xml.writeEmptyElement(NS, "category");
    xml.writeAttribute("term", hit.kind().name());
    xml.writeAttribute("label", KindNames.of(hit.kind().name(), found.language()));
    Said summary = best(json.path("description"));
    say("summary", summary.text().isEmpty() ? title : summary);
    xml.writeEndElement();
  }

  /** Where the record is read here: its own address, or that of the copy. */
  private String address(Hit hit) {
    return Federation.findHome(found.sisters().statuses(), hit.record())
        .map(it -> Sisters.copy(found.sisters().own(), it.home(), hit.record()))
        .orElse(hit.record().value());
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement(NS, "author");
    text("name", name);
    xml.writeEndElement();
  }

  private void link(String relation, String address, String type) throws XMLStreamException {
    xml.writeEmptyElement(NS, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private void text(String element, String text) throws XMLStreamException {
    say(element, new Said(text, found.language().getLanguage()));
  }

  /** A text in another language than the feed says in which. */
  private void say(String element, Said said) throws XMLStreamException {
    xml.writeStartElement(NS, element);
    if (!said.language().equals(found.language().getLanguage())) {
      xml.writeAttribute(
          XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", said.language());
    }
    xml.writeCharacters(clean(said.text()));
    xml.writeEndElement();
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().filter(AtomFeed::isXml).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || c > 0xFFFF;
  }

  private Instant newest() {
    return found.result().hits().stream()
        .map(Hit::modified)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** The text in the reader's language, or in the best other one. */
  private Said best(JsonNode byLanguage) {
    return Stream.concat(
            Stream.of(found.language(), Locale.ENGLISH, Locale.forLanguageTag("da"), Locale.GERMAN)
                .map(Locale::getLanguage),
            byLanguage.propertyStream().map(Map.Entry::getKey))
        .map(
            language -> {
              JsonNode text = byLanguage.path(language);
              return new Said((text.isArray() ? text.path(0) : text).asText(), language);
            })
        .filter(said -> !said.text().isEmpty())
        .findFirst()
        .orElse(new Said("", ""));
  }

  /**
   * A text and its language.
   *
   * @param language empty where it is not known
   */
  private record Said(String text, String language) {}
}

package net.sisternet.registry.server.jena;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.RdfReader;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * Reads Turtle, N-Triples and RDF/XML with Jena and JSON-LD 1.1 with Titanium. All of them in UTF-8
 * and strictly: what is wrong is refused with its place, nothing is repaired, nothing is fetched.
 */
public final class JenaRdfReader implements RdfReader {

  static final String JSON_LD = "application/ld+json";

  /** What stands for bytes that are no UTF-8; a text may hold it too. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final Map<String, Lang> LANGUAGES =
      Map.of(
          "text/turtle",
          Lang.TURTLE,
          "application/n-triples",
          Lang.NTRIPLES,
          "application/rdf+xml",
          Lang.RDFXML,
          JSON_LD,
          Lang.JSONLD11);

  private final JsonLdReader jsonLd;
  private final KnownIris known = new KnownIris();
  private final TurtleParser turtle = new TurtleParser(known);

  /**
   * A reader that knows our JSON-LD context by its canonical IRI and under each of {@code homes}.
   */
  public JenaRdfReader(Collection<Home> homes) {
    JenaStart.run();
    this.jsonLd = new JsonLdReader(new BundledContexts(homes));
  }

  @Override
  public Set<String> mediaTypes() {
    return LANGUAGES.keySet();
  }

  @Override
  public Graph read(byte[] body, String mediaType, String base) {
    Lang language = LANGUAGES.get(mediaType);
    if (language == null) {
      throw new IllegalArgumentException("not one of mediaTypes(): " + mediaType);
    }
    String text = decode(body);
    try {
      return language.equals(Lang.JSONLD11) ? jsonLd.read(text, base) : riot(text, language, base);
    } catch (StackOverflowError e) {
      throw new RegistryException(ProblemType.MALFORMED, "rdf.depth", language.getName());
    }
  }

  private Graph riot(String text, Lang language, String base) {
    if (language.equals(Lang.RDFXML)) {
      refuseDocumentType(text);
    }
    var triples = new TripleCollector(known);
    try {
      parse(text, language, base, triples);
    } catch (RiotException e) {
      throw Refusing.malformed(language.getName(), String.valueOf(e.getMessage()), -1, -1);
    }
    return triples.graph();
  }

  private void parse(String text, Lang language, String base, TripleCollector triples) {
    var refusing = new Refusing(language.getName());
    if (language.equals(Lang.TURTLE)) {
      turtle.parse(text, base, refusing, triples);
      return;
    }
    RDFParser.fromString(text, language)
        .base(base)
        .checking(true)
        .labelToNode(LabelToNode.createIncremental())
        .errorHandler(refusing)
        .parse(triples);
  }

  /** Entities can make a small document huge or point to files, so none can be declared. */
  private static void refuseDocumentType(String xml) {
    int at = xml.indexOf("<!DOCTYPE");
    if (at >= 0) {
      throw new RegistryException(
          ProblemType.MALFORMED, "rdf.doctype", Long.toString(lineOf(xml, at)));
    }
  }

  private static String decode(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireUtf8(body);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Slower than to take it as it comes, but it says where. */
  private static void requireUtf8(byte[] body) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    var out = CharBuffer.allocate(body.length);
    var in = ByteBuffer.wrap(body);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      String line = Long.toString(lineOf(out, out.length()));
      throw new RegistryException(ProblemType.MALFORMED, "rdf.encoding", line);
    }
  }

  private static long lineOf(CharSequence text, int end) {
    return 1 + text.subSequence(0, end).chars().filter(c -> c == '\n').count();
  }

  /** Turns Jena's errors into refusals. Its warnings are about style: they do not refuse. */
  private record Refusing(String language) implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {
      // Ill-typed literals and the like: the shapes tell the author more clearly.
    }

    @Override
    public void error(String message, long line, long column) {
      throw malformed(language, message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw malformed(language, message, line, column);
    }

    static RegistryException malformed(String language, String message, long line, long column) {
      return Malformed.at(language, message, line, column);
    }
  }
}

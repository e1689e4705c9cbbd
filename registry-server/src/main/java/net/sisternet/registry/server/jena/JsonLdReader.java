package net.sisternet.registry.server.jena;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;

/**
 * Reads JSON-LD 1.1. Jackson looks at the JSON first, because it knows the place of an error, sees
 * a name that comes twice, and stops at a depth that would exhaust the stack of the processor.
 */
final class JsonLdReader {

  private static final String JSON = "JSON";
  private static final String SYNTAX = "JSON-LD";
  private static final int DEEPEST = 64;

  /**
   * The processor compares each value of a property with all others: the square of this is work.
   */
  private static final int MOST_VALUES = 5_000;

  private final JsonFactory json =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();
  private final DocumentLoader contexts;

  JsonLdReader(DocumentLoader contexts) {
    this.contexts = contexts;
  }

  Graph read(String text, String base) {
    checkJson(text);
    var options = new JsonLdOptions(contexts);
    options.setBase(URI.create(base));
    var triples = new Collector();
    try {
      JsonLd.toRdf(JsonDocument.of(new StringReader(text))).options(options).provide(triples);
    } catch (JsonLdError e) {
      throw refusal(e);
    }
    return new Graph(triples.triples);
  }

  private void checkJson(String text) {
    try (JsonParser parser = json.createParser(text)) {
      int values = 0;
      int roots = 0;
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        values += token.isScalarValue() ? 1 : 0;
        roots += parser.getParsingContext().inRoot() && !token.isStructStart() ? 1 : 0;
        if (values > MOST_VALUES) {
          throw new RegistryException(ProblemType.TOO_LARGE, "rdf.values", MOST_VALUES);
        }
        if (roots > 1) {
          JsonLocation at = parser.currentTokenLocation();
          throw Malformed.at(JSON, "more text after the end", at.getLineNr(), at.getColumnNr());
        }
      }
    } catch (StreamConstraintsException e) {
      throw new RegistryException(ProblemType.MALFORMED, "rdf.depth", JSON);
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      throw Malformed.at(
          JSON,
          e.getOriginalMessage(),
          place == null ? -1 : place.getLineNr(),
          place == null ? -1 : place.getColumnNr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException refusal(JsonLdError error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof RefusedContext context) {
        return context.refusal();
      }
    }
    return Malformed.at(SYNTAX, String.valueOf(error.getMessage()), -1, -1);
  }

  /** Not unchecked, because the processor hides those; it is found again as a cause. */
  static final class RefusedContext extends Exception {

    private static final long serialVersionUID = 1L;

    private final String context;
    private final String known;

    RefusedContext(String context, String known) {
      super(context);
      this.context = context;
      this.known = known;
    }

    RegistryException refusal() {
      return new RegistryException(ProblemType.CONTEXT, "rdf.context", context, known);
    }
  }

  private static final class Collector implements RdfQuadConsumer {

    private final List<Triple> triples = new ArrayList<>();
    private final JenaTerms.DocumentTerms terms = new JenaTerms.DocumentTerms();

    @Override
    public RdfQuadConsumer quad(
        String subject,
        String predicate,
        String object,
        String datatype,
        String language,
        String direction,
        String graph) {
      if (graph != null) {
        throw new RegistryException(ProblemType.MALFORMED, "rdf.named-graph");
      }
      Term value =
          RdfQuadConsumer.isLiteral(datatype, language, direction)
              ? literal(object, datatype, language)
              : resource(object);
      triples.add(new Triple(resource(subject), terms.iri(predicate), value));
      return this;
    }

    private Resource resource(String name) {
      return RdfQuadConsumer.isBlank(name) ? terms.of(name) : terms.iri(name);
    }

    private static Literal literal(String text, String datatype, String language) {
      return language == null || language.isEmpty()
          ? Literal.typed(text, JenaTerms.iri(datatype).value())
          : Literal.text(text, language);
    }
  }
}

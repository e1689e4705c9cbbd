package net.sisternet.registry.server.ldes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.wire.JsonText;
import net.sisternet.vocab.As;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;

/**
 * JSON-LD 1.1 with its context inlined. The context has terms for envelopes and hypermedia, and no
 * prefixes: so no IRI of a payload, which stands whole, can be taken for a short one.
 */
final class EntryJsonLd {

  private static final String IRI = "@id";

  /** Predicate to term. */
  private static final Map<String, Name> NAMES = new LinkedHashMap<>();

  private static final Map<String, String> TYPES = new LinkedHashMap<>();
  private static final Map<String, Object> CONTEXT = context();

  private EntryJsonLd() {}

  static void write(Document document, StringBuilder out) {
    var nodes = new ArrayList<>(nodes(new Graph(document.hypermedia()), true));
    for (LogEntry entry : document.entries()) {
      Graph envelope = NTriples.read(entry.entry().envelope());
      Map<String, Object> node = nodes(envelope, true).get(0);
      entry.payload().ifPresent(payload -> node.put("@graph", nodes(payload.graph(), false)));
      nodes.add(node);
    }
    var whole = new LinkedHashMap<String, Object>();
    whole.put("@context", CONTEXT);
    whole.put("@graph", nodes);
    out.append(JsonText.write(whole)).append('\n');
  }

  private static List<Map<String, Object>> nodes(Graph graph, boolean named) {
    var nodes = new ArrayList<Map<String, Object>>();
    for (Resource subject : graph.subjects()) {
      var node = new LinkedHashMap<String, Object>();
      node.put("id", value(subject));
      graph.about(subject).forEach(triple -> add(node, triple, named));
      nodes.add(node);
    }
    return nodes;
  }

  private static void add(Map<String, Object> node, Triple triple, boolean named) {
    String predicate = triple.predicate().value();
    if (predicate.equals(Rdf.TYPE) && triple.object() instanceof Resource type) {
      String iri = value(type);
      put(node, "type", named ? TYPES.getOrDefault(iri, iri) : iri);
    } else if (named && NAMES.containsKey(predicate)) {
      Name name = NAMES.get(predicate);
      put(node, name.term(), name.shorten(triple.object()));
    } else {
      put(node, predicate, full(triple.object()));
    }
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> node, String name, Object value) {
    Object before = node.get(name);
    if (before == null) {
      node.put(name, value);
    } else if (before instanceof List<?>) {
      ((List<Object>) before).add(value);
    } else {
      node.put(name, new ArrayList<>(List.of(before, value)));
    }
  }

  private static Object full(Term term) {
    if (term instanceof Literal literal) {
      if (!literal.language().isEmpty()) {
        return Map.of("@value", literal.lexical(), "@language", literal.language());
      }
      return literal.datatype().equals(Literal.XSD_STRING)
          ? literal.lexical()
          : Map.of("@value", literal.lexical(), "@type", literal.datatype());
    }
    return Map.of("id", value(term));
  }

  private static String value(Term term) {
    if (term instanceof Literal literal) {
      return literal.lexical();
    }
    String text = term.toNTriples();
    return text.startsWith("<") ? text.substring(1, text.length() - 1) : text;
  }

  private static Map<String, Object> context() {
    var context = new LinkedHashMap<String, Object>();
    context.put("id", IRI);
    context.put("type", "@type");
    type(context, "Create", As.CREATE);
    type(context, "Update", As.UPDATE);
    type(context, "Delete", As.DELETE);
    type(context, "Erasure", Sn.ERASURE);
    type(context, "EventStream", Terms.EVENT_STREAM);
    type(context, "EventSource", Terms.EVENT_SOURCE);
    type(context, "Collection", Terms.COLLECTION);
    type(context, "Node", Terms.NODE_CLASS);
    type(context, "GreaterThanOrEqualToRelation", Terms.FROM);
    type(context, "LessThanRelation", Terms.BEFORE);
    term(context, "actor", As.ACTOR, IRI);
    term(context, "object", As.OBJECT, IRI);
    term(context, "published", As.PUBLISHED, Xsd.DATE_TIME);
    term(context, "position", Sn.POSITION, Xsd.INTEGER);
    term(context, "recordVersion", Sn.RECORD_VERSION, Xsd.INTEGER);
    term(context, "payloadDigest", Sn.PAYLOAD_DIGEST, Xsd.HEX_BINARY);
    term(context, "erases", Sn.ERASES, IRI);
    term(context, "conformsTo", Dct.CONFORMS_TO, IRI);
    term(context, "view", Terms.VIEW, IRI);
    term(context, "member", Terms.MEMBER, IRI);
    term(context, "relation", Terms.RELATION, IRI);
    term(context, "node", Terms.NODE, IRI);
    term(context, "path", Terms.PATH, IRI);
    term(context, "value", Terms.VALUE, Xsd.DATE_TIME);
    term(context, "immutable", Terms.IMMUTABLE, Xsd.BOOLEAN);
    term(context, "timestampPath", Terms.TIMESTAMP_PATH, IRI);
    term(context, "sequencePath", Terms.SEQUENCE_PATH, IRI);
    term(context, "versionOfPath", Terms.VERSION_OF_PATH, IRI);
    term(context, "versionCreateObject", Terms.VERSION_CREATE_OBJECT, IRI);
    term(context, "versionUpdateObject", Terms.VERSION_UPDATE_OBJECT, IRI);
    term(context, "versionDeleteObject", Terms.VERSION_DELETE_OBJECT, IRI);
    term(context, "pollingInterval", Terms.POLLING_INTERVAL, Xsd.INTEGER);
    return context;
  }

  private static void type(Map<String, Object> context, String term, String iri) {
    context.put(term, Map.of(IRI, iri));
    TYPES.put(iri, term);
  }

  private static void term(Map<String, Object> context, String term, String iri, String type) {
    context.put(term, Map.of(IRI, iri, "@type", type));
    NAMES.put(iri, new Name(term, type));
  }

  /** A predicate of ours. All its values have the one type. */
  private record Name(String term, String type) {

    Object shorten(Term object) {
      String text = value(object);
      return switch (type) {
        case Xsd.INTEGER -> Long.parseLong(text);
        case Xsd.BOOLEAN -> Boolean.parseBoolean(text);
        default -> text;
      };
    }
  }
}

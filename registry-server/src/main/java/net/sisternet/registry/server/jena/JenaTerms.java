package net.sisternet.registry.server.jena;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.BlankNode;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.graph.GraphFactory;

/** The core's terms as Jena's, and back. */
final class JenaTerms {

  private static final String SCHEMA_HTTPS = "https://schema.org/";

  private JenaTerms() {}

  static org.apache.jena.graph.Graph toJena(Graph graph) {
    var out = GraphFactory.createDefaultGraph();
    graph.triples().forEach(triple -> out.add(toJena(triple)));
    return out;
  }

  static org.apache.jena.graph.Triple toJena(Triple triple) {
    return org.apache.jena.graph.Triple.create(
        toJena(triple.subject()), toJena(triple.predicate()), toJena(triple.object()));
  }

  static Node toJena(Term term) {
    if (term instanceof Iri iri) {
      return NodeFactory.createURI(iri.value());
    }
    if (term instanceof BlankNode blank) {
      return NodeFactory.createBlankNode(blank.label());
    }
    var literal = (Literal) term;
    return literal.language().isEmpty()
        ? NodeFactory.createLiteralDT(
            literal.lexical(), TypeMapper.getInstance().getSafeTypeByName(literal.datatype()))
        : NodeFactory.createLiteralLang(literal.lexical(), literal.language());
  }

  /**
   * An IRI as the core knows it; {@code https://schema.org/} becomes {@code http://schema.org/},
   * the one form in which its terms are kept.
   */
  static Iri iri(String value) {
    if (!isIri(value)) {
      throw new RegistryException(ProblemType.MALFORMED, "rdf.iri", value);
    }
    return new Iri(value.startsWith(SCHEMA_HTTPS) ? "http" + value.substring(5) : value);
  }

  /** Whether {@code value} is a well-formed absolute IRI. */
  static boolean isIri(String value) {
    try {
      return Iri.isIri(value) && IRIx.create(value) != null;
    } catch (IRIException e) {
      return false;
    }
  }

  /**
   * The terms of one document. Its blank nodes get the names b0, b1 … in the order in which they
   * come; an IRI that comes again is not checked again.
   */
  static final class DocumentTerms {

    private final Map<Object, BlankNode> names = new HashMap<>();
    private final Map<String, Iri> iris = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private final Function<String, Iri> checked;

    DocumentTerms() {
      this(JenaTerms::iri);
    }

    /**
     * @param checked gives an IRI that was checked, or throws what {@link JenaTerms#iri} does
     */
    DocumentTerms(Function<String, Iri> checked) {
      this.checked = checked;
    }

    BlankNode of(Object label) {
      return names.computeIfAbsent(label, l -> new BlankNode("b" + names.size()));
    }

    Iri iri(String value) {
      return iris.computeIfAbsent(value, this::check);
    }

    /** A plain fragment of what was checked needs no look: a record has dozens. */
    private Iri check(String value) {
      int hash = value.indexOf('#');
      if (hash > 0 && isPlain(value, hash + 1) && whole.contains(value.substring(0, hash))) {
        return new Iri(value);
      }
      Iri iri = checked.apply(value);
      if (iri.value().equals(value)) {
        whole.add(hash > 0 ? value.substring(0, hash) : value);
      }
      return iri;
    }

    /** Letters, digits, hyphens, dots and low lines, which RFC 3986 allows in any fragment. */
    private static boolean isPlain(String value, int from) {
      for (int i = from; i < value.length(); i++) {
        char c = value.charAt(i);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && (c < '0' || c > '9') && c != '-' && c != '.' && c != '_') {
          return false;
        }
      }
      return true;
    }

    Resource resource(Node node) {
      return node.isBlank() ? of(node.getBlankNodeLabel()) : iri(node.getURI());
    }

    Term term(Node node) {
      return node.isLiteral() ? literal(node) : resource(node);
    }

    private Literal literal(Node node) {
      return node.getLiteralLanguage().isEmpty()
          ? Literal.typed(node.getLiteralLexicalForm(), iri(node.getLiteralDatatypeURI()).value())
          : Literal.text(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
  }
}

package net.sisternet.registry.server.jena;

import java.util.Optional;
import org.apache.jena.atlas.io.CharStreamSequence;
import org.apache.jena.atlas.io.PeekReader;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;

/**
 * Jena's parser of Turtle, set up for many small documents that use the same words. For each
 * document Jena would make room for 128 Ki characters and for thousands of nodes, and resolve and
 * check every IRI again.
 */
final class TurtleParser {

  private final KnownIris known;

  TurtleParser(KnownIris known) {
    this.known = known;
  }

  /** Parses {@code text}; what is wrong goes to {@code errors}. Any thread. */
  void parse(String text, String base, ErrorHandler errors, StreamRDF out) {
    Tokenizer tokens =
        TokenizerText.create()
            .source(PeekReader.make(new CharStreamSequence(text)))
            .errorHandler(errors)
            .build();
    new LangTurtle(tokens, new Remembering(base, errors), out).parse();
  }

  /** Asks what is known, and adds to it every IRI that is not the document's own. */
  private final class Remembering extends ParserProfileStd {

    private final String base;

    Remembering(String base, ErrorHandler errors) {
      super(
          new FactoryRDFStd(LabelToNode.createIncremental()),
          errors,
          IRIxResolver.create().base(base).resolve(true).allowRelative(false).build(),
          PrefixMapFactory.create(),
          RIOT.getContext(),
          true,
          false);
      this.base = base;
    }

    @Override
    public String resolveIRI(String iri, long line, long column) {
      Optional<KnownIris.Known> found = known.find(iri);
      if (found.isPresent()) {
        return found.get().node().getURI();
      }
      String resolved = super.resolveIRI(iri, line, column);
      if (resolved.equals(iri) && !iri.startsWith(base)) {
        known.add(iri);
      }
      return resolved;
    }

    @Override
    public Node createURI(String iri, long line, long column) {
      Optional<KnownIris.Known> found = known.find(iri);
      return found.isPresent() ? found.get().node() : super.createURI(iri, line, column);
    }

    /** Jena warns of ill-typed literals; the shapes tell the author more clearly. */
    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype datatype, long line, long column) {
      return getFactorRDF().createTypedLiteral(lexical, datatype);
    }
  }
}

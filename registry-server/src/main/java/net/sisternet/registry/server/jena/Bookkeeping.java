package net.sisternet.registry.server.jena;

import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.VocabFile;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What the projection knows about itself, in the database's own default graph, which queries do not
 * see: how far each log has been applied, which vocabulary is loaded, how large it was when it was
 * last written anew.
 */
final class Bookkeeping {

  private static final Node POSITION = NodeFactory.createURI(Sn.POSITION);
  private static final Node ERASED = NodeFactory.createURI(Sn.ERASES);
  private static final Node DIGEST = NodeFactory.createURI(Sn.PAYLOAD_DIGEST);
  private static final Node SIZE = NodeFactory.createURI("http://www.w3.org/ns/dcat#byteSize");
  private static final Node DATABASE = NodeFactory.createURI("urn:x-sisternet:graph-index");

  private Bookkeeping() {}

  static Position position(DatasetGraph dataset, Home home) {
    String text = get(dataset, NodeFactory.createURI(home.base()), POSITION);
    return text.isEmpty() ? Position.START : new Position(Long.parseLong(text));
  }

  static void setPosition(DatasetGraph dataset, Home home, Position position) {
    set(dataset, NodeFactory.createURI(home.base()), POSITION, position.toString());
  }

  /** Up to where the erasures of {@code home} are carried out in the files. */
  static Position erased(DatasetGraph dataset, Home home) {
    String text = get(dataset, NodeFactory.createURI(home.base()), ERASED);
    return text.isEmpty() ? Position.START : new Position(Long.parseLong(text));
  }

  static void setErased(DatasetGraph dataset, Home home, Position position) {
    set(dataset, NodeFactory.createURI(home.base()), ERASED, position.toString());
  }

  /** The homes that have a position. */
  static Set<Home> homes(DatasetGraph dataset) {
    return dataset.getDefaultGraph().stream(Node.ANY, POSITION, Node.ANY)
        .map(triple -> new Home(triple.getSubject().getURI()))
        .collect(Collectors.toUnmodifiableSet());
  }

  static void forget(DatasetGraph dataset, Home home) {
    Node name = NodeFactory.createURI(home.base());
    dataset.getDefaultGraph().remove(name, POSITION, Node.ANY);
    dataset.getDefaultGraph().remove(name, ERASED, Node.ANY);
  }

  static long compactSize(DatasetGraph dataset) {
    String text = get(dataset, DATABASE, SIZE);
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  static void setCompactSize(DatasetGraph dataset, long bytes) {
    set(dataset, DATABASE, SIZE, Long.toString(bytes));
  }

  static boolean isLoaded(DatasetGraph dataset, VocabFile file) {
    return get(dataset, NodeFactory.createURI(file.iri()), DIGEST)
        .equals(Digest.of(file.text()).hex());
  }

  /** Loads a file of the vocabulary as a named graph, unless just that content is there. */
  static void load(DatasetGraph dataset, VocabFile file) {
    if (isLoaded(dataset, file)) {
      return;
    }
    Node name = NodeFactory.createURI(file.iri());
    dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    RDFParser.fromString(file.text(), Lang.TURTLE)
        .base(file.iri())
        .parse(
            StreamRDFLib.extendTriplesToQuads(name, StoredForm.to(StreamRDFLib.dataset(dataset))));
    set(dataset, name, DIGEST, Digest.of(file.text()).hex());
  }

  /** Plain strings, because the database gives other literals back in another form. */
  private static String get(DatasetGraph dataset, Node subject, Node property) {
    return dataset.getDefaultGraph().stream(subject, property, Node.ANY)
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  private static void set(DatasetGraph dataset, Node subject, Node property, String value) {
    Graph own = dataset.getDefaultGraph();
    own.remove(subject, property, Node.ANY);
    own.add(Triple.create(subject, property, NodeFactory.createLiteralString(value)));
  }
}

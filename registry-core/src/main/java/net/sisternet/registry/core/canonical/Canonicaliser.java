package net.sisternet.registry.core.canonical;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Adms;
import net.sisternet.vocab.Dcat;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Snc;

/**
 * Gives every graph that says the same about a record the same form. Pure: neither the order of
 * triples nor the labels of blank nodes, nor repeated statements, change the result. Any thread.
 *
 * <p>The steps: the document and the thing get their names, registry-managed facts go, terms are
 * normalised, the document node is completed, the remaining blank nodes become fragments {@code
 * #b1}, {@code #b2} …, and fragments that nothing leads to become parts of the document.
 */
public final class Canonicaliser {

  /** The most triples that one record may have. */
  public static final int MOST_TRIPLES = 5_000;

  private static final Set<String> MANAGED = Set.of(Sn.RECORD_VERSION, Sn.POSITION, Sn.SALT);
  private static final Set<String> MANAGED_ON_DOCUMENT =
      Set.of(Dct.ISSUED, Dct.MODIFIED, SchemaOrg.EXPIRES);
  private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

  /**
   * What a reader takes as base while the record has no name yet: {@code {base}/{path}/}. The
   * document {@code <>} and its fragments, read against it, become those of the record; relative
   * references to other records of the kind are right at once.
   */
  public static String placeholder(Home home, Kind kind) {
    return home.base() + '/' + kind.path() + '/';
  }

  /**
   * The canonical form of {@code incoming}, which is to be the state of {@code record}, in the
   * order of its payload.
   *
   * @throws RegistryException of type {@code TOO_LARGE} above {@link #MOST_TRIPLES}, of type {@code
   *     INVALID} if what it is about cannot be told, or if its blank nodes cannot be told apart
   */
  public Graph canonical(Kind kind, RecordIri record, Graph incoming) {
    if (incoming.size() > MOST_TRIPLES) {
      throw new RegistryException(
          ProblemType.TOO_LARGE, "canonical.too-large", incoming.size(), MOST_TRIPLES);
    }
    Graph graph = incoming.map(new Rewriting(record)::apply);
    graph = Topic.of(kind, record, graph).named(graph);
    graph = withoutManaged(record, graph).map(LiteralForms::retyped);
    graph = completed(kind, record, graph);
    return NTriples.sorted(Parts.linked(record, BlankNodeNames.named(record, graph)));
  }

  /**
   * The payload of a canonical graph.
   *
   * @param canonical what {@link #canonical} gave
   * @param salt 32 lower-case hexadecimal digits, new for every version
   */
  public Payload payload(Graph canonical, String salt) {
    if (!SALT.matcher(salt).matches()) {
      throw new IllegalArgumentException("A salt is 32 lower-case hexadecimal digits.");
    }
    var triple = new Triple(document(canonical), new Iri(Sn.SALT), Literal.string(salt));
    return new Payload(NTriples.write(Stream.concat(canonical.triples(), Stream.of(triple))));
  }

  private static Resource document(Graph canonical) {
    return canonical
        .triples()
        .filter(triple -> triple.predicate().value().equals(Foaf.PRIMARY_TOPIC))
        .filter(triple -> triple.object().equals(thingOf(triple.subject())))
        .map(Triple::subject)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The graph is not canonical."));
  }

  private static Resource thingOf(Resource document) {
    return document instanceof Iri iri ? new Iri(iri.value() + "#it") : document;
  }

  private static Graph withoutManaged(RecordIri record, Graph graph) {
    Iri document = record.iri();
    return graph.filter(
        triple ->
            !MANAGED.contains(triple.predicate().value())
                && !(triple.subject().equals(document)
                    && MANAGED_ON_DOCUMENT.contains(triple.predicate().value())));
  }

  private static Graph completed(Kind kind, RecordIri record, Graph graph) {
    Iri document = record.iri();
    Iri thing = record.thing();
    Iri type = new Iri(NTriples.RDF_TYPE);
    var more = new ArrayList<Triple>();
    more.add(new Triple(document, type, new Iri(Dcat.CATALOG_RECORD)));
    more.add(new Triple(document, new Iri(Foaf.PRIMARY_TOPIC), thing));
    more.add(new Triple(thing, new Iri(Foaf.IS_PRIMARY_TOPIC_OF), document));
    if (graph.findObject(document, Adms.STATUS).isEmpty()) {
      more.add(new Triple(document, new Iri(Adms.STATUS), new Iri(Snc.RECORD_CONFIRMED)));
    }
    if (graph.findObject(thing, NTriples.RDF_TYPE).isEmpty()) {
      more.add(new Triple(thing, type, new Iri(kind.type())));
    }
    return graph.with(more);
  }
}

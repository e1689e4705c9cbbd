package net.sisternet.registry.core.sisters;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Skos;

/**
 * Looks for records, here and in the copies of sisters, that may be about the same thing as one
 * that is about to be published. The search brings candidates; {@link LookAlikes} judges them, as
 * it does when a sister is accepted. Any thread.
 */
public final class AlikeFinder {

  private static final int CANDIDATES = 20;
  private static final int MOST_QUESTIONS = 8;

  private final RecordFinder finder;
  private final RecordHeads heads;
  private final Thesaurus thesaurus;

  /**
   * A finder.
   *
   * @param heads of everything that {@code finder} finds
   */
  public AlikeFinder(RecordFinder finder, RecordHeads heads, Thesaurus thesaurus) {
    this.finder = finder;
    this.heads = heads;
    this.thesaurus = thesaurus;
  }

  /** Those that look like {@code record}, which says {@code graph}; it is none of them itself. */
  public List<LookAlikes.Pair> find(Kind kind, RecordIri record, Graph graph) {
    var lookAlikes = new LookAlikes(thesaurus);
    candidates(kind, record, graph).forEach(lookAlikes::know);
    return lookAlikes.find(record, graph);
  }

  private Map<RecordIri, Graph> candidates(Kind kind, RecordIri record, Graph graph) {
    Set<RecordIri> found = new LinkedHashSet<>();
    words(record, graph).limit(MOST_QUESTIONS).forEach(it -> found.addAll(find(kind, it)));
    found.remove(record);
    var graphs = new LinkedHashMap<RecordIri, Graph>();
    for (RecordHead head : heads.findAll(new ArrayList<>(found)).values()) {
      heads
          .findVersion(head.record(), head.version())
          .flatMap(LogEntry::payload)
          .map(Payload::graph)
          .ifPresent(it -> graphs.put(head.record(), it));
    }
    return graphs;
  }

  private List<RecordIri> find(Kind kind, String words) {
    var request =
        new FindRequest(
            words,
            Map.of(Facet.KIND, List.of(kind.name())),
            Optional.empty(),
            FindRequest.Sort.RELEVANCE,
            CANDIDATES,
            "",
            "en");
    return finder.find(request).hits().stream().map(Hit::record).toList();
  }

  private static Stream<String> words(RecordIri record, Graph graph) {
    Stream<String> names =
        Stream.of(Skos.PREF_LABEL, Skos.ALT_LABEL, LookAlikes.LEGAL_IDENTIFIER)
            .flatMap(property -> graph.objects(record.thing(), property))
            .flatMap(AlikeFinder::text);
    Stream<String> hosts = graph.objects(record.thing(), Foaf.HOMEPAGE).flatMap(AlikeFinder::host);
    return Stream.concat(hosts, names).distinct();
  }

  private static Stream<String> text(Term term) {
    return term instanceof Literal literal ? Stream.of(literal.lexical()) : Stream.empty();
  }

  private static Stream<String> host(Term term) {
    if (!(term instanceof Iri iri)) {
      return Stream.empty();
    }
    try {
      return Optional.ofNullable(URI.create(iri.value()).getHost()).stream()
          .map(host -> host.replaceFirst("^www\\.", ""));
    } catch (IllegalArgumentException noUri) {
      return Stream.empty();
    }
  }
}

package net.sisternet.registry.core.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.record.PartialDate;
import net.sisternet.vocab.Org;

/**
 * What a network says of how many it is, and of what it is a part. So little that those of a
 * hundred thousand networks are added up in a moment.
 *
 * @param network the record
 * @param counts the newest count on the best basis; at most one
 * @param wholes the networks that it is a part of
 * @param parts the networks that are a part of it
 */
public record NetworkFigures(
    RecordIri network, List<Counted> counts, List<RecordIri> wholes, List<RecordIri> parts) {

  private static final String WHOLE = "<";
  private static final String PART = ">";
  private static final int MOST_RELATIONS = 200;

  public NetworkFigures {
    counts = List.copyOf(counts);
    wholes = List.copyOf(wholes);
    parts = List.copyOf(parts);
  }

  /** What the network in {@code graph} says; empty if it says nothing of the kind. */
  public static Optional<NetworkFigures> find(RecordIri record, Graph graph) {
    var figures =
        new NetworkFigures(
            record,
            Counted.find(record, graph).stream().toList(),
            records(graph.objects(record.thing(), Org.SUB_ORGANIZATION_OF)),
            records(graph.objects(record.thing(), Org.HAS_SUB_ORGANIZATION)));
    return Optional.of(figures)
        .filter(it -> !it.counts.isEmpty() || !it.wholes.isEmpty() || !it.parts.isEmpty());
  }

  private static List<RecordIri> records(Stream<Term> things) {
    return things
        .filter(Iri.class::isInstance)
        .flatMap(thing -> RecordIri.findDocument(((Iri) thing).value()).stream())
        .limit(MOST_RELATIONS)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), List::copyOf));
  }

  /** All of it as one text, which {@link #read} understands. */
  public String written() {
    return Stream.of(
            Stream.of(network.value()),
            counts.stream().map(NetworkFigures::written),
            wholes.stream().map(whole -> WHOLE + whole),
            parts.stream().map(part -> PART + part))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String written(Counted count) {
    return String.join(
        " ",
        Long.toString(count.members()),
        count.basis(),
        count.period().text(),
        Boolean.toString(count.estimated()));
  }

  /**
   * What {@link #written} has written.
   *
   * @throws IllegalArgumentException or {@link RegistryException} if it is something else
   */
  public static NetworkFigures read(String written) {
    String[] lines = written.split("\n", -1);
    var network = new RecordIri(lines[0]);
    var counts = new ArrayList<Counted>();
    var wholes = new ArrayList<RecordIri>();
    var parts = new ArrayList<RecordIri>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      if (line.startsWith(WHOLE)) {
        wholes.add(new RecordIri(line.substring(1)));
      } else if (line.startsWith(PART)) {
        parts.add(new RecordIri(line.substring(1)));
      } else {
        counts.add(count(network, line.split(" ", -1)));
      }
    }
    return new NetworkFigures(network, counts, wholes, parts);
  }

  private static Counted count(RecordIri network, String[] words) {
    if (words.length != 4) {
      throw new IllegalArgumentException("not a count: " + String.join(" ", words));
    }
    return new Counted(
        network,
        Long.parseLong(words[0]),
        words[1],
        new PartialDate(words[2]),
        Boolean.parseBoolean(words[3]));
  }
}

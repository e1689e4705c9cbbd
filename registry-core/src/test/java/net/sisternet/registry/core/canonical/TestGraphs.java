package net.sisternet.registry.core.canonical;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.Prefixes;

/** Graphs written as N-Triples with our prefixes and fragments of one record. */
final class TestGraphs {

  private static final Pattern COMPACT = Pattern.compile("(?<![\\w<\":])([a-z-]+):([\\w-]+)");

  private TestGraphs() {}

  static Graph graph(RecordIri record, String... lines) {
    return NTriples.read(
        Stream.of(lines)
            .map(line -> line.replace("<#", "<" + record.value() + "#"))
            .map(line -> line.replace("<>", "<" + record.value() + ">"))
            .map(TestGraphs::expanded)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  static String message(String key, RecordIri record) {
    String full = key.startsWith("canonical.") ? key : "canonical." + key;
    return Messages.text(full + ".reason", record.thing().value()).en();
  }

  private static String expanded(String line) {
    return COMPACT
        .matcher(line)
        .replaceAll(
            found ->
                Prefixes.findIri(found.group()).map(iri -> "<" + iri + ">").orElse(found.group()));
  }
}

package net.sisternet.registry.server.commands;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.sisters.Selection;
import net.sisternet.vocab.Prefixes;
import picocli.CommandLine.Option;

/** Which records of a sister are shown. */
final class SelectionOptions {

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = {
        "Show records of this kind only: network, event, … May be given several times.",
        "What is not shown is mirrored and verified all the same."
      })
  private List<String> kinds = List.of();

  @Option(
      names = "--area",
      paramLabel = "AREA",
      description =
          "Show records of this area and what lies in it only: nuts:DK02, sna:lolland, an IRI.")
  private List<String> areas = List.of();

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "Show records of this working language only: lang:DAN, an IRI.")
  private List<String> languages = List.of();

  Selection selection() {
    return Selection.named(kinds, areas, languages);
  }

  /** A selection for people. */
  static String words(Selection selection) {
    if (selection.isEverything()) {
      return "everything";
    }
    return Stream.of(
            inShort("kind", selection.kinds()),
            inShort("area", selection.areas()),
            inShort("language", selection.languages()))
        .flatMap(it -> it)
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> inShort(String sort, List<String> values) {
    return values.stream().map(it -> sort + ' ' + Prefixes.compact(it));
  }
}

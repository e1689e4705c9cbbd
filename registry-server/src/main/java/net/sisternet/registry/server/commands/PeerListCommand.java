package net.sisternet.registry.server.commands;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Mirrors;
import net.sisternet.registry.server.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code registry peer list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the sisters: how each stands, and how much of it is here.")
final class PeerListCommand implements Callable<Integer> {

  private static final List<String> HEADER =
      List.of("NAME", "HOME", "STANDING", "VIA", "SHOWN", "ENTRIES", "CHECKED", "QUARANTINED");

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Storage storage = Storage.open(data.existing())) {
      List<AcceptedSister> sisters = storage.sisters().all();
      if (sisters.isEmpty()) {
        spec.commandLine().getErr().println("No sisters yet: ./registry peer add URL");
        return 0;
      }
      var rows = new ArrayList<List<String>>();
      rows.add(HEADER);
      sisters.forEach(it -> rows.add(row(it, storage)));
      print(rows, spec.commandLine().getOut());
      return 0;
    }
  }

  private static List<String> row(AcceptedSister it, Storage storage) {
    return List.of(
        TerminalText.of(it.name()),
        it.home().base(),
        standing(it),
        it.via().map(Home::base).orElse("-"),
        SelectionOptions.words(it.selection()),
        Long.toString(entries(storage.mirrors(), it.home())),
        checked(storage.sisters().lastChecked(it.home())),
        Integer.toString(storage.quarantine().of(it.home()).size()));
  }

  static String standing(AcceptedSister it) {
    return it.standing().toString().toLowerCase(Locale.ROOT);
  }

  static String checked(Instant time) {
    return time.equals(Instant.EPOCH) ? "never" : time.toString();
  }

  /** How many entries of {@code home} are here; a server may be at work on them. */
  static long entries(Mirrors mirrors, Home home) {
    try (Mirrors.Mirror mirror = mirrors.open(home)) {
      return mirror.log().head().size();
    }
  }

  private static void print(List<List<String>> rows, PrintWriter out) {
    int[] widths =
        IntStream.range(0, HEADER.size())
            .map(column -> rows.stream().mapToInt(it -> it.get(column).length()).max().orElse(0))
            .toArray();
    for (List<String> row : rows) {
      out.println(
          IntStream.range(0, widths.length)
              .mapToObj(
                  column -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
              .collect(Collectors.joining("  "))
              .stripTrailing());
    }
    out.flush();
  }
}

package net.sisternet.registry.server.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registry peer show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows a sister: its key, what of it is quarantined and why, and for a frozen one the two"
            + " checkpoints that cannot both be true.")
final class PeerShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "URL", description = "The base of the sister.")
  private String url = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ServerConfig config = data.existing();
    try (Storage storage = Storage.open(config)) {
      AcceptedSister it = PeerCommand.keeper(config, storage).known(PeerCommand.home(url));
      List<Quarantined> quarantined = storage.quarantine().of(it.home());
      out.println(TerminalText.of(it.name()) + ", " + it.home());
      line("standing", PeerListCommand.standing(it));
      line("accepted", it.accepted().toString());
      it.via().ifPresent(via -> line("via", via.base()));
      line("shown here", SelectionOptions.words(it.selection()));
      line("namespaces", String.join(", ", it.sister().namespaces()));
      line("key", it.sister().key().toString());
      line("fingerprint", it.sister().key().fingerprint());
      line("entries", Long.toString(PeerListCommand.entries(storage.mirrors(), it.home())));
      line("checked", PeerListCommand.checked(storage.sisters().lastChecked(it.home())));
      line("quarantined", Integer.toString(quarantined.size()));
      quarantined.stream().map(SisterTelling::quarantined).forEach(out::println);
      it.contradiction().ifPresent(proof -> tellProof(out, proof));
    }
    out.flush();
    return 0;
  }

  /** Two signed notes, whole, so that anybody can check them. */
  static void tellProof(PrintWriter out, AcceptedSister.Contradiction proof) {
    out.println("It has signed two checkpoints that cannot both be true. The one that is held:");
    out.println();
    proof.held().lines().map(TerminalText::of).forEach(out::println);
    out.println();
    out.println("The one that contradicts it:");
    out.println();
    proof.seen().lines().map(TerminalText::of).forEach(out::println);
    out.flush();
  }

  private void line(String what, String value) {
    spec.commandLine().getOut().printf("  %-12s %s%n", what, TerminalText.of(value));
  }
}

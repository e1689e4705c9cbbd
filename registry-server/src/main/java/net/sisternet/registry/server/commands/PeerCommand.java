package net.sisternet.registry.server.commands;

import java.io.PrintWriter;
import java.util.List;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.AcceptedSister.Standing;
import net.sisternet.registry.core.sisters.Sisters;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registry peer add|list|show|pause|resume|remove|key}. */
@Command(
    name = "peer",
    mixinStandardHelpOptions = true,
    description = "Accepts sister registries, shows them, pauses and removes them.",
    subcommands = {PeerAddCommand.class, PeerListCommand.class, PeerShowCommand.class})
final class PeerCommand {

  @Spec private CommandSpec spec;

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = "Stops following a sister. Its copy stays and is marked as paused.")
  int pause(
      @Parameters(paramLabel = "URL", description = "The base of the sister.") String url,
      @Mixin DataOptions data) {
    try (Storage storage = Storage.open(data.existing())) {
      AcceptedSister sister = known(storage.sisters(), url);
      if (sister.standing() == Standing.FROZEN) {
        throw new OperatorException(
            sister.home()
                + " is frozen, so it is not followed anyway. Its proof: ./registry peer show "
                + sister.home());
      }
      storage.sisters().put(sister.paused(true));
      tell(sister.home() + " is paused. A running server stops following it within a second.");
    }
    return 0;
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = {
        "Follows a sister again that is paused or frozen.",
        "A frozen one is frozen again if it still contradicts what is held of it; to begin anew with"
            + " it, remove it and add it again."
      })
  int resume(
      @Parameters(paramLabel = "URL", description = "The base of the sister.") String url,
      @Mixin DataOptions data) {
    try (Storage storage = Storage.open(data.existing())) {
      AcceptedSister sister = known(storage.sisters(), url);
      sister
          .contradiction()
          .ifPresent(it -> PeerShowCommand.tellProof(spec.commandLine().getOut(), it));
      storage.sisters().put(sister.paused(false));
      tell(sister.home() + " is followed. A running server begins within a second.");
    }
    return 0;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Forgets a sister and deletes its copy. At its home nothing changes.")
  int remove(
      @Parameters(paramLabel = "URL", description = "The base of the sister.") String url,
      @Option(names = "--yes", description = "Do not ask.") boolean yes,
      @Mixin DataOptions data) {
    try (Storage storage = Storage.open(data.existing())) {
      AcceptedSister sister = known(storage.sisters(), url);
      String question =
          "The copy of "
              + TerminalText.of(sister.name())
              + ", "
              + sister.home()
              + ", is deleted and its records are not found here any more.";
      if (!yes
          && !Confirmation.yes(
              question, "Nothing was removed: there is no terminal to ask at. Say --yes.")) {
        tell("Nothing was changed.");
        return 1;
      }
      storage.sisters().remove(sister.home());
      tell(
          sister.home()
              + " is removed. Its copy is deleted by a running server within a second, else at the"
              + " next start.");
    }
    return 0;
  }

  @Command(
      name = "key",
      mixinStandardHelpOptions = true,
      description = {
        "Prints the key of this registry and its fingerprint, to tell another operator who wants to",
        "accept it as a sister."
      })
  int key(@Mixin DataOptions data) {
    ServerConfig config = data.existing();
    VerifierKey key = LogKey.read(config.logKey(), Checkpoint.origin(config.home())).verifierKey();
    PrintWriter out = spec.commandLine().getOut();
    out.println(key);
    out.println(key.fingerprint());
    out.flush();
    return 0;
  }

  /** The home that an operator has named, with or without a slash at the end. */
  static Home home(String url) {
    return new Home(url.replaceAll("/+$", ""));
  }

  /** The sister at {@code url}; if there is none, the operator is told which there are. */
  static AcceptedSister known(Sisters sisters, String url) {
    List<AcceptedSister> all = sisters.all();
    Home home = home(url);
    return all.stream()
        .filter(it -> it.home().equals(home))
        .findFirst()
        .orElseThrow(
            () -> new OperatorException(home + " is not a sister of this registry. " + those(all)));
  }

  private static String those(List<AcceptedSister> all) {
    return all.isEmpty()
        ? "It has none yet: ./registry peer add URL"
        : "Its sisters: " + String.join(", ", all.stream().map(it -> it.home().base()).toList());
  }

  private void tell(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}

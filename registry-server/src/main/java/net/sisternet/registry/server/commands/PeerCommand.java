package net.sisternet.registry.server.commands;

import java.io.PrintWriter;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.SisterKeeper;
import net.sisternet.registry.server.Introduction;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registry peer add|list|show|pause|resume|select|remove|key}. */
@Command(
    name = "peer",
    mixinStandardHelpOptions = true,
    description =
        "Accepts sister registries, shows them, pauses and removes them, selects what is shown.",
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
    ServerConfig config = data.existing();
    try (Storage storage = Storage.open(config)) {
      AcceptedSister sister = keeper(config, storage).pause(home(url));
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
    ServerConfig config = data.existing();
    try (Storage storage = Storage.open(config)) {
      SisterKeeper keeper = keeper(config, storage);
      AcceptedSister sister = keeper.known(home(url));
      sister
          .contradiction()
          .ifPresent(it -> PeerShowCommand.tellProof(spec.commandLine().getOut(), it));
      keeper.resume(sister.home());
      tell(sister.home() + " is followed. A running server begins within a second.");
    }
    return 0;
  }

  @Command(
      name = "select",
      mixinStandardHelpOptions = true,
      description = {
        "Shows other records of a sister than before; without --kind, --area and --language all.",
        "What is shown newly is in the mirror already; what is left out is not found here any more."
      })
  int select(
      @Parameters(paramLabel = "URL", description = "The base of the sister.") String url,
      @Mixin SelectionOptions selection,
      @Mixin DataOptions data) {
    ServerConfig config = data.existing();
    try (Storage storage = Storage.open(config)) {
      AcceptedSister sister = keeper(config, storage).select(home(url), selection.selection());
      tell(
          "Of "
              + sister.home()
              + " is shown: "
              + SelectionOptions.words(sister.selection())
              + ". A running server begins within a second.");
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
    ServerConfig config = data.existing();
    try (Storage storage = Storage.open(config)) {
      SisterKeeper keeper = keeper(config, storage);
      AcceptedSister sister = keeper.known(home(url));
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
      keeper.remove(sister.home());
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
      description =
          "Prints the key of this registry and its fingerprint, to tell another operator who wants"
              + " to accept it as a sister.")
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

  /** What an operator does with the sisters of a registry. */
  static SisterKeeper keeper(ServerConfig config, Storage storage) {
    return new SisterKeeper(config.home(), storage.sisters(), new Introduction(config, storage));
  }

  private void tell(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}

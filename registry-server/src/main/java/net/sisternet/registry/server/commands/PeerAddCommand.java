package net.sisternet.registry.server.commands;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.sisternet.registry.core.follow.FollowProgress;
import net.sisternet.registry.core.follow.Pace;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Introductions;
import net.sisternet.registry.core.sisters.Invitation;
import net.sisternet.registry.core.sisters.SisterKeeper;
import net.sisternet.registry.server.Introduction;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.Storage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registry peer add}. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Accepts another registry as a sister, so that its records are found here too.",
      "Shows what it says of itself and what it would bring, then asks. Exits with 1 if it was"
          + " not accepted. The server may run or not."
    })
final class PeerAddCommand implements Callable<Integer> {

  private static final int REJECTED = 1;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Parameters(paramLabel = "URL", description = "The base of the registry.")
  private String url = "";

  @Option(
      names = "--fingerprint",
      paramLabel = "FP",
      description = "The fingerprint of its key as its operator told it: accept it if it is this.")
  private @Nullable String fingerprint;

  @Option(
      names = "--key",
      paramLabel = "VKEY",
      description = "Its key as its operator told it: accept it if it is this.")
  private @Nullable String key;

  @Option(names = "--yes", description = "Accept it without a question, whatever its key is.")
  private boolean yes;

  @Option(
      names = "--via",
      paramLabel = "URL",
      description = {
        "Take its log only from the mirror of this registry, because its home cannot or shall not"
            + " be reached from here. A mirror does not vouch for a key, so --key is needed."
      })
  private @Nullable String via;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What to call it here (default: what it calls itself).")
  private @Nullable String name;

  @Override
  public Integer call() {
    ServerConfig config = data.existing();
    try (Storage storage = Storage.open(config)) {
      var introduction = new Introduction(config, storage);
      var keeper = new SisterKeeper(config.home(), storage.sisters(), introduction);
      var telling = new SisterTelling(spec.commandLine().getOut(), introduction);
      Introductions.Met met = keeper.meet(invitation());
      AcceptedSister sister = met.sister();
      met.descriptor().ifPresent(telling::descriptor);
      met.mirror().ifPresent(it -> telling.mirror(sister.via().orElseThrow(), it));
      telling.key(sister);
      telling.preview(keeper.preview(sister, tell()));
      if (!isAccepted(sister.sister().key())) {
        errors().println("Nothing was changed.");
        return REJECTED;
      }
      keeper.accept(sister);
    }
    errors()
        .println(
            "Accepted. A running server begins to follow it within a second; how far it has come"
                + " stands in ./registry peer list and at /peers.");
    return 0;
  }

  private Invitation invitation() {
    return new Invitation(
        PeerCommand.home(url),
        Optional.ofNullable(via).map(PeerCommand::home),
        Optional.ofNullable(name),
        Optional.ofNullable(fingerprint),
        Optional.ofNullable(key).map(VerifierKey::parse),
        selection.selection());
  }

  private FollowProgress tell() {
    long began = System.nanoTime();
    return (reached, target) -> {
      var pace = new Pace(reached.value(), Duration.ofNanos(System.nanoTime() - began));
      errors().println(looked(reached.value(), target.value(), pace));
      errors().flush();
    };
  }

  /** A preview ends early, so what is said of time is about what will be shown. */
  private static String looked(long reached, long target, Pace pace) {
    long left = Math.max(0, Math.min(target, Introduction.MOST_ENTRIES) - reached);
    return "Looked at "
        + reached
        + " of "
        + target
        + " entries, "
        + pace.perSecond()
        + " a second"
        + pace.findTimeLeft(left)
            .filter(it -> left > 0)
            .map(it -> ", about " + Math.max(1, it.toSeconds()) + " s left")
            .orElse("");
  }

  private boolean isAccepted(VerifierKey seen) {
    return yes
        || fingerprint != null
        || key != null
        || Confirmation.ofKey(
            seen,
            "It was not accepted: there is no terminal to ask at. Compare the fingerprint with its"
                + " operator and say --fingerprint FP; for a trial, --yes.");
  }

  private PrintWriter errors() {
    return spec.commandLine().getErr();
  }
}

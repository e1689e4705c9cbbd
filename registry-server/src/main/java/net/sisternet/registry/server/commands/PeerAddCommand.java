package net.sisternet.registry.server.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.follow.Pace;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.sisters.Acceptance;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Preview;
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
        "Take its log only from the mirror of this registry, because its home cannot or shall not",
        "be reached from here. A mirror does not vouch for a key, so --key is needed."
      })
  private @Nullable String via;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What to call it here (default: what it calls itself).")
  private @Nullable String name;

  @Override
  public Integer call() throws IOException {
    ServerConfig config = data.existing();
    try (Storage storage = Storage.open(config)) {
      var introduction = new Introduction(config, storage);
      var telling = new SisterTelling(spec.commandLine().getOut(), introduction);
      AcceptedSister sister =
          via == null ? asked(introduction, telling) : through(introduction, telling, via);
      Acceptance.check(config.home(), storage.sisters().all(), sister.sister());
      telling.key(sister);
      checkKey(sister.sister().key());
      telling.preview(preview(introduction, sister));
      if (!isAccepted(sister.sister().key())) {
        errors().println("Nothing was changed.");
        return REJECTED;
      }
      storage.sisters().put(sister);
    }
    errors()
        .println(
            "Accepted. A running server begins to follow it within a second; how far it has come"
                + " stands in ./registry peer list and at /peers.");
    return 0;
  }

  private AcceptedSister asked(Introduction introduction, SisterTelling telling) {
    Descriptor descriptor = introduction.descriptor(PeerCommand.home(url).base());
    telling.descriptor(descriptor);
    return sister(Sister.of(descriptor), descriptor.name());
  }

  /** The mirror tells a name, which is a claim like any other; the key comes from the operator. */
  private AcceptedSister through(
      Introduction introduction, SisterTelling telling, String mirroring) {
    Home home = PeerCommand.home(url);
    Home source = PeerCommand.home(mirroring);
    if (key == null) {
      throw new OperatorException(
          "With --via the key of "
              + home
              + " must be given: --key VKEY. Its operator finds it with ./registry peer key, and it stands as logKey at "
              + home
              + Descriptor.PATH
              + ".");
    }
    Heads heads = introduction.heads(source.base());
    Heads.HomeHead held =
        heads
            .find(home)
            .orElseThrow(
                () ->
                    new OperatorException(
                        source + " has no mirror of " + home + ". It has: " + homes(heads)));
    telling.mirror(source, held);
    var sister = new Sister(home, VerifierKey.parse(key), List.of(home.base() + '/'));
    return sister(sister, held.name().orElse(home.base())).through(source);
  }

  private static String homes(Heads heads) {
    return String.join(", ", heads.homes().stream().map(it -> it.home().base()).toList());
  }

  private AcceptedSister sister(Sister sister, String itsName) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    return AcceptedSister.of(sister, Optional.ofNullable(name).orElse(itsName), now)
        .showing(selection.selection());
  }

  private void checkKey(VerifierKey seen) {
    if (fingerprint != null && !Confirmation.matches(fingerprint, seen)) {
      throw new OperatorException(
          "The fingerprint is another one than you gave, so it is not accepted. Ask its operator"
              + " which one is right.");
    }
    if (key != null && !seen.equals(VerifierKey.parse(key))) {
      throw new OperatorException(
          "The key is another one than you gave, so it is not accepted. Ask its operator which one"
              + " is right.");
    }
  }

  private Preview preview(Introduction introduction, AcceptedSister sister) throws IOException {
    Path scratch = TemporaryFolder.create();
    long began = System.nanoTime();
    try {
      return introduction.preview(
          sister,
          scratch,
          (reached, target) -> {
            var pace = new Pace(reached.value(), Duration.ofNanos(System.nanoTime() - began));
            errors().println(looked(reached.value(), target.value(), pace));
            errors().flush();
          });
    } finally {
      TemporaryFolder.delete(scratch);
    }
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

package net.sisternet.registry.server.commands;

import java.util.concurrent.Callable;
import net.sisternet.registry.core.log.LogReport;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code registry verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the whole log, and exits with 1 if anything is wrong.",
      "Looks at every position, time, version, digest and leaf, the root, the checkpoint's"
          + " signature, and whether the newest states agree. Reads only."
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int MOST_FAULTS = 20;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    ServerConfig config = data.existing();
    try (Storage storage = Storage.open(config)) {
      var key = LogKey.read(config.logKey(), Checkpoint.origin(config.home())).verifierKey();
      LogReport report = new LogVerifier(storage.log(), storage.heads(), key).verify(MOST_FAULTS);
      tell(report, storage.log().head().checkpoint());
      return report.isSound() ? 0 : 1;
    }
  }

  private void tell(LogReport report, String checkpoint) {
    var out = spec.commandLine().getOut();
    out.printf(
        "%d entries about %d records, %d payloads hashed, %d erased, root %s%n",
        report.entries(), report.records(), report.payloads(), report.erased(), report.root());
    if (report.isSound()) {
      out.println("Everything agrees. The signed checkpoint:");
      out.print(checkpoint);
    } else {
      out.println(report.faultCount() + " faults; the first of them:");
      report
          .faults()
          .forEach(fault -> out.println("  entry " + fault.position() + ": " + fault.what()));
    }
    out.flush();
  }
}

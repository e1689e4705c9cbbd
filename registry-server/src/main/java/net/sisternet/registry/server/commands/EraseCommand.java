package net.sisternet.registry.server.commands;

import java.util.List;
import java.util.concurrent.Callable;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.server.OfflineRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registry erase}. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Erases what a record has said, for ever and at every sister.",
      "Without --version the record is withdrawn and all its versions are erased. The log"
          + " keeps the envelopes and says what was erased and when, so its proofs stay"
          + " valid. May run while the server does, and may be repeated: what is erased"
          + " already stays so."
    })
final class EraseCommand implements Callable<Integer> {

  private static final AccountId OPERATOR = new AccountId("operator");

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "RECORD", description = "The IRI of the record, one of this home's.")
  private String record = "";

  @Option(
      names = "--version",
      paramLabel = "N",
      description =
          "Erases this version alone, which must not be the newest; may be given several times.")
  private List<Long> versions = List.of();

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  /** By itself, as the usual options would take {@code --version} too. Read by picocli alone. */
  @SuppressWarnings("unused")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var erased = new RecordIri(record);
    try (OfflineRegistry registry = OfflineRegistry.open(data.existing())) {
      if (!registry.home().holds(record)) {
        throw new OperatorException(
            record + " is not a record of " + registry.home() + ": only its home can erase it.");
      }
      if (!yes && !Confirmation.yes(question(), "Nothing was erased. To go on, add --yes.")) {
        out.println("Nothing was erased.");
        return 1;
      }
      int payloads =
          versions.isEmpty()
              ? registry.eraser().erase(erased, OPERATOR)
              : registry
                  .eraser()
                  .erase(erased, versions.stream().map(RecordVersion::new).toList(), OPERATOR);
      registry.removeErasedFiles();
      out.println(
          payloads == 0
              ? "There was nothing left to erase."
              : "Erased " + payloads + (payloads == 1 ? " version of " : " versions of ") + record);
      out.println(
          "A running server takes it out of its indexes within seconds, one that is not at its next"
              + " start. Sisters follow; /peers tells which still hold a copy. Backups are yours"
              + " to renew.");
      out.flush();
      return 0;
    }
  }

  private String question() {
    return versions.isEmpty()
        ? record + " is withdrawn and all its versions are erased, for ever."
        : versions.size() + " versions of " + record + " are erased, for ever.";
  }
}

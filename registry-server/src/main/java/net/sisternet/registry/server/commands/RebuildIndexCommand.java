package net.sisternet.registry.server.commands;

import java.util.concurrent.Callable;
import net.sisternet.registry.server.IndexRebuild;
import net.sisternet.registry.server.ServerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code registry rebuild-index}. */
@Command(
    name = "rebuild-index",
    mixinStandardHelpOptions = true,
    description = {
      "Deletes the triple store and the text index and builds them again from the log.",
      "Stop the server first. Nothing is lost: everything in them comes from the log."
    })
final class RebuildIndexCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    ServerConfig config = data.existing();
    var err = spec.commandLine().getErr();
    long entries =
        IndexRebuild.run(
            config,
            (name, done, total) -> {
              err.printf("%s: %d of %d entries%n", name, done, total);
              err.flush();
            });
    spec.commandLine().getOut().println("Built again from " + entries + " entries.");
    return 0;
  }
}

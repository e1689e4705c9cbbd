package net.sisternet.registry.server.commands;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import net.sisternet.registry.client.FollowConfig;
import net.sisternet.registry.client.RegistryFollower;
import net.sisternet.registry.core.proof.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registry follow}. */
@Command(
    name = "follow",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what a registry changes as N-Quads to standard output, verified, as it comes.",
      "Each entry's envelope is in the default graph, its payload in the graph that it names.",
      "With a cursor file it goes on where it was; an entry may then come twice, none is lost."
    })
final class FollowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "The base of the registry.")
  private String url = "";

  @Option(
      names = "--cursor",
      paramLabel = "FILE",
      description = "Remembers how far it has come, and the registry's key.")
  private @Nullable Path cursor;

  @Option(
      names = "--key",
      paramLabel = "VKEY",
      description = "The key that the registry's operator has told (default: the one it names).")
  private @Nullable String key;

  @Option(names = "--once", description = "Ends when everything up to now is written.")
  private boolean once;

  @Override
  public Integer call() throws IOException {
    var follower = new RegistryFollower(config());
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            1 << 16)) {
      var writing = new QuadsOutput(out, spec.commandLine().getErr());
      if (once) {
        follower.followOnce(writing);
      } else {
        follower.follow(writing);
      }
      return 0;
    } catch (UncheckedIOException e) {
      return ended(e.getCause());
    } catch (IOException e) {
      return ended(e);
    }
  }

  /** Whoever read the output has seen enough, e.g. {@code head}: no reason to complain. */
  private static int ended(IOException e) throws IOException {
    if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
      return 0;
    }
    throw e;
  }

  private FollowConfig config() {
    String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    FollowConfig config = FollowConfig.of(base);
    if (cursor != null) {
      config = config.withCursor(cursor);
    }
    return key == null ? config : config.withKey(VerifierKey.parse(key));
  }
}

package net.sisternet.registry.server.commands;

import java.util.List;
import java.util.Set;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.KeyFileException;
import net.sisternet.registry.server.ReadAhead;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code registry}: reads the command line and runs one command. */
@Command(
    name = "registry",
    description = "A federated registry of networks of networks.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "registry test   passes the tests",
      "Settings that stay: environment variables SISTERNET_DATA, SISTERNET_DATABASE,"
          + " SISTERNET_SMTP, SISTERNET_SMTP_PASSWORD_FILE and SISTERNET_MAIL_FROM."
    })
public final class Main implements Runnable {

  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          ServeCommand.class,
          ImportCommand.class,
          ExportCommand.class,
          FollowCommand.class,
          PeerCommand.class,
          EraseCommand.class,
          VerifyCommand.class,
          RebuildIndexCommand.class,
          TokenCommand.class,
          AccountCommand.class,
          WarmUpCommand.class,
          CommandLine.HelpCommand.class);

  /** Those that soon need a registry; meanwhile the command line is read. */
  private static final Set<String> SERVING = Set.of("serve", "demo");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs the command and exits with 0, with 1 if it failed, or with 2 for a wrong call. */
  public static void main(String[] args) {
    if (args.length > 0 && SERVING.contains(args[0])) {
      ReadAhead.begin();
    }
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(commandLine(args).execute(args));
  }

  /**
   * What runs {@code args}. To know a command with its options takes a while, so of all commands
   * only the one that is named first is known, if there is one.
   */
  static CommandLine commandLine(String... args) {
    var line = new CommandLine(new Main());
    List<Class<?>> named = COMMANDS.stream().filter(it -> isNamed(it, args)).toList();
    (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
    tellVersion(line);
    return line.setExecutionExceptionHandler(Main::tell).setUsageHelpAutoWidth(true);
  }

  /** Every command has an option for it. */
  private static void tellVersion(CommandLine line) {
    line.getCommandSpec().versionProvider(new Version());
    line.getSubcommands().values().forEach(Main::tellVersion);
  }

  private static boolean isNamed(Class<?> command, String... args) {
    return args.length > 0
        && !command.equals(CommandLine.HelpCommand.class)
        && command.getAnnotation(Command.class).name().equals(args[0]);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }

  /** What the operator can mend is told in a sentence; a bug shows its stack trace. */
  private static int tell(Exception e, CommandLine command, CommandLine.ParseResult result) {
    var err = command.getErr();
    if (e instanceof RegistryException refused) {
      err.println(refused.detail().en());
      for (FieldProblem field : refused.fields()) {
        err.println("  " + field.field() + ": " + field.reason().en() + " " + field.remedy().en());
      }
    } else if (isForTheOperator(e)) {
      err.println(e.getMessage());
    } else {
      e.printStackTrace(err);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static boolean isForTheOperator(Exception e) {
    return e instanceof OperatorException
        || e instanceof StoreException
        || e instanceof KeyFileException
        || e instanceof IllegalArgumentException;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Sisternet " + (version == null ? "(not packaged)" : version)};
    }
  }
}

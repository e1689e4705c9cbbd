package net.sisternet.registry.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line before any command. */
class MainTest {

  private static final List<String> COMMANDS =
      List.of(
          "demo",
          "serve",
          "import",
          "export",
          "follow",
          "peer",
          "erase",
          "verify",
          "rebuild-index",
          "token",
          "account");

  @Test
  void everyCommandIsTold() {
    assertThat(said(0, "--help")).contains(COMMANDS);
    assertThat(said(0, "help")).contains(COMMANDS);
    assertThat(said(2)).contains("Which command?").contains(COMMANDS);
  }

  @Test
  void everyCommandSaysHowItIsCalled() {
    for (String command : COMMANDS) {
      assertThat(said(0, command, "--help")).contains("Usage: registry " + command);
      assertThat(said(0, "help", command)).contains("Usage: registry " + command);
    }
  }

  @Test
  void aMistypedCommandIsGuessed() {
    assertThat(said(2, "serv")).contains("Did you mean: registry serve");
    assertThat(said(2, "serve", "--prot", "1")).contains("--port");
  }

  @Test
  void theVersionIsTold() {
    assertThat(said(0, "--version")).startsWith("Sisternet");
    assertThat(said(0, "serve", "--version")).isEqualTo(said(0, "--version"));
  }

  private static String said(int exit, String... args) {
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    assertThat(Main.commandLine(args).setOut(out).setErr(out).execute(args))
        .as(String.join(" ", args))
        .isEqualTo(exit);
    return said.toString();
  }
}

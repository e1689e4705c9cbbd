package net.sisternet.registry.server.commands;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.server.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code registry token create|revoke}. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Makes and ends the tokens that writing needs.")
final class TokenCommand {

  @Spec private CommandSpec spec;

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a bearer token and prints it, once. It is stored as a hash only.",
        "A coordinator publishes records and changes its own; a moderator changes any record of"
            + " the home; an operator also manages sisters and tokens."
      })
  int create(
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "coordinator, moderator or operator")
          Role role,
      @Option(
              names = "--account",
              paramLabel = "NAME",
              defaultValue = "",
              description =
                  "Whose token it is: a post or a machine, e.g. mikronet-coordinator, not a person's"
                      + " name (default: the role's name).")
          String account,
      @Mixin DataOptions data) {
    var id = new AccountId(account.isEmpty() ? role.toString() : account);
    var token = Token.random(new SecureRandom());
    try (Storage storage = Storage.open(data.existing())) {
      storage.accounts().addToken(new Author(id, role), token.hash(), Clock.systemUTC().instant());
    }
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().getErr().println("Token of " + id + " (" + role + "), shown once:");
    out.println(token.secret());
    return 0;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Ends all tokens of an account at once.")
  int revoke(
      @Option(names = "--account", required = true, paramLabel = "NAME") String account,
      @Mixin DataOptions data) {
    try (Storage storage = Storage.open(data.existing())) {
      storage.accounts().revokeTokens(new AccountId(account));
    }
    return 0;
  }
}

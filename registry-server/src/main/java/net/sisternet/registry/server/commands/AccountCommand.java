package net.sisternet.registry.server.commands;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code registry account add|remove}. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "Adds and removes those who sign in by mail.")
final class AccountCommand {

  @Spec private CommandSpec spec;

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Lets a mail address sign in on the pages, with a role.",
        "An account that exists takes this address and role from now on."
      })
  int add(
      @Option(names = "--mail", required = true, paramLabel = "ADDRESS") String mail,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "COORDINATOR",
              description = "coordinator (default), moderator or operator")
          Role role,
      @Option(
              names = "--account",
              paramLabel = "NAME",
              defaultValue = "",
              description = "A post, not a person's name (default: a name made at random).")
          String account,
      @Mixin DataOptions data) {
    var author = new Author(account.isEmpty() ? random() : new AccountId(account), role);
    try (Storage storage = Storage.open(data.existing())) {
      Author owner =
          storage.mailAccounts().addIfNew(author, address(mail), Clock.systemUTC().instant());
      if (!owner.equals(author)) {
        throw new OperatorException(
            "This address signs in as %s (%s) already. To change that: account remove, then account add."
                .formatted(owner.account(), owner.role()));
      }
    }
    spec.commandLine().getOut().println("The address signs in as " + author.account() + ".");
    return 0;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = {
        "Deletes a mail address, signs it out everywhere and ends the tokens of its account.",
        "The account stays as the owner of its records."
      })
  int remove(
      @Option(names = "--mail", required = true, paramLabel = "ADDRESS") String mail,
      @Mixin DataOptions data) {
    try (Storage storage = Storage.open(data.existing())) {
      Author author =
          storage
              .mailAccounts()
              .findByMail(address(mail))
              .orElseThrow(() -> new OperatorException("This address has no account."));
      storage.mailAccounts().remove(author.account());
      storage.accounts().revokeTokens(author.account());
    }
    return 0;
  }

  private static MailAddress address(String text) {
    return MailAddress.find(text)
        .orElseThrow(() -> new OperatorException("This is not a mail address."));
  }

  private static AccountId random() {
    var bytes = new byte[8];
    new SecureRandom().nextBytes(bytes);
    return new AccountId("c-" + HexFormat.of().formatHex(bytes));
  }
}

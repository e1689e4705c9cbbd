package net.sisternet.registry.core.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.model.AccountId;

/**
 * Which account a mailbox signs in to. Any thread. Durable before a method returns. Personal data,
 * kept outside of the log. Losing it means that people sign up anew and own nothing until a
 * moderator helps. Trusted.
 */
public interface MailAccounts {

  /**
   * Lets {@code mail} sign in as {@code author} unless it signs in to an account already; gives a
   * new author its role, and one that has another address this one instead.
   *
   * @return whose mailbox it is now
   */
  Author addIfNew(Author author, MailAddress mail, Instant created);

  /** Who signs in with {@code mail}. */
  Optional<Author> findByMail(MailAddress mail);

  /** The address that signs in to {@code account}. */
  Optional<MailAddress> findMail(AccountId account);

  /** Those with an address who decide what waits: moderators, and operators. */
  List<Author> moderators();

  /**
   * Deletes the address of an account with its links and sessions. The account stays as the owner
   * of its records.
   */
  void remove(AccountId account);
}

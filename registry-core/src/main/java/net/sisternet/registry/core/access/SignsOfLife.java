package net.sisternet.registry.core.access;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;

/**
 * When an account last did anything: signed in, came back, or changed a record. One time for each,
 * nothing else. Any thread. Durable before a method returns. Losing it means that people who care
 * for records seem silent until they come again. Trusted.
 */
public interface SignsOfLife {

  /** Nothing is kept. */
  SignsOfLife NONE =
      new SignsOfLife() {
        @Override
        public void seen(AccountId account, Instant when) {
          // Nobody asks for it.
        }

        @Override
        public Optional<Instant> findLast(AccountId account) {
          return Optional.empty();
        }
      };

  /** Keeps that {@code account} was there, unless it is known to have been there later. */
  void seen(AccountId account, Instant when);

  /** When it last was, to the day. */
  Optional<Instant> findLast(AccountId account);
}

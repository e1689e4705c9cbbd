package net.sisternet.registry.core.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;

/**
 * Who is signed in where. Any thread. Durable before a method returns: a session that was ended
 * stays ended. Losing it means that everybody signs in again. Trusted.
 */
public interface Sessions {

  /** Adds a session of an account that exists, and deletes all not used since {@code oldest}. */
  void add(Session session, Instant oldest);

  /** The session with that secret, unless it was ended. */
  Optional<Session> find(Digest secret);

  /** The sessions of an account, the one used last first. */
  List<Session> of(AccountId account);

  /** Says that a session was used; does nothing if it was ended. */
  void use(Digest secret, Instant when);

  /** Ends one session. */
  void end(Digest secret);

  /** Ends all sessions of an account. */
  void endAll(AccountId account);
}

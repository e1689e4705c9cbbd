package net.sisternet.registry.core.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody whom the operator trusts to say whose mailbox it is, instead of a letter. A browser is
 * sent there and comes back. Any thread. Holds nothing of an attempt: all is made of the secret
 * that the browser keeps meanwhile.
 */
public interface IdentityProvider {

  /** Its word in addresses of this registry: lower-case letters, digits, dots and hyphens. */
  String id();

  /** What people call it. */
  String name();

  /**
   * Where a browser goes, to come back to {@code back}; empty if the provider cannot be asked now.
   *
   * @param attempt a new secret, which the browser holds
   * @param language which the visitor reads, as a tag
   */
  Optional<URI> findStart(Secret attempt, URI back, String language);

  /**
   * What is to be thought of a browser that has come back.
   *
   * @param attempt what the browser holds
   * @param parameters what the address that it came to says; hostile
   */
  Arrival arrive(Secret attempt, URI back, Map<String, List<String>> parameters);

  /** How somebody came back. */
  sealed interface Arrival {

    /** The provider has verified that the mailbox is theirs. */
    record Verified(MailAddress mail) implements Arrival {}

    /** Nobody signs in. */
    record Refused(Reason reason) implements Arrival {}
  }

  /** Why nobody signs in. */
  enum Reason {
    /** Not the browser that went, or another attempt. */
    STRANGER,
    /** The visitor, or the provider, has said no. */
    DECLINED,
    /** The provider does not say that the mailbox is theirs. */
    UNVERIFIED,
    /** The provider does not answer. */
    UNREACHABLE,
    /** What the provider says cannot be believed. */
    UNTRUSTED
  }
}

package net.sisternet.registry.server.html.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.signin.IdentityProvider.Reason;

/** How somebody who went to a provider was not signed in. */
enum Ending {
  STRANGER(403),
  DECLINED(403),
  UNVERIFIED(403),
  UNKNOWN(403),
  UNTRUSTED(502),
  UNREACHABLE(503);

  private final int status;

  Ending(int status) {
    this.status = status;
  }

  static Ending of(Reason reason) {
    return switch (reason) {
      case STRANGER -> STRANGER;
      case DECLINED -> DECLINED;
      case UNVERIFIED -> UNVERIFIED;
      case UNTRUSTED -> UNTRUSTED;
      case UNREACHABLE -> UNREACHABLE;
    };
  }

  static Optional<Ending> find(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  int status() {
    return status;
  }

  /** Its word in an address. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its messages begin with. */
  String key() {
    return "signin.provider." + word();
  }
}

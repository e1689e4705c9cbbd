package net.sisternet.registry.core.sisters;

import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.VerifierKey;

/**
 * What an operator says of a registry that is to become a sister.
 *
 * @param home its base
 * @param via if present, its log is only taken from the mirror of this registry
 * @param name what it is called here; what it calls itself if empty
 * @param fingerprint that of its key, as its operator told it
 * @param key its key, as its operator told it
 * @param selection which of its records are shown
 */
public record Invitation(
    Home home,
    Optional<Home> via,
    Optional<String> name,
    Optional<String> fingerprint,
    Optional<VerifierKey> key,
    Selection selection) {

  /** Whether the operator has said which key is to be trusted. */
  public boolean namesKey() {
    return fingerprint.isPresent() || key.isPresent();
  }

  /**
   * Refuses a key that is another than the operator has named.
   *
   * @throws RegistryException of type {@code SISTER_REFUSED}
   */
  void check(VerifierKey seen) {
    if (fingerprint.isPresent() && !seen.hasFingerprint(fingerprint.get())) {
      throw new RegistryException(
          ProblemType.SISTER_REFUSED, "sister.other-fingerprint", home.base(), seen.fingerprint());
    }
    if (key.isPresent() && !key.get().equals(seen)) {
      throw new RegistryException(
          ProblemType.SISTER_REFUSED, "sister.other-key", home.base(), seen.toString());
    }
  }
}

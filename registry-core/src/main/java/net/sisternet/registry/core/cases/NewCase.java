package net.sisternet.registry.core.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/**
 * A case to be opened.
 *
 * @param secret the digest of what a link holds that leads to it; empty if none does
 */
public record NewCase(
    Topic topic,
    RecordIri record,
    Optional<AccountId> opener,
    Instant opened,
    Map<String, String> content,
    Optional<Digest> secret) {

  public NewCase {
    content = Map.copyOf(content);
  }

  /** A case without a link. */
  public static NewCase of(
      Topic topic,
      RecordIri record,
      Optional<AccountId> opener,
      Instant opened,
      Map<String, String> content) {
    return new NewCase(topic, record, opener, opened, content, Optional.empty());
  }
}

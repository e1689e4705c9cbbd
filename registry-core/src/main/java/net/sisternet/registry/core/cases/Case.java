package net.sisternet.registry.core.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;

/**
 * Something that was asked about a record, and what became of it.
 *
 * @param number its number in this registry
 * @param topic what it is about
 * @param record the record
 * @param opener who asked; empty for somebody who is not signed in
 * @param opened when
 * @param content what was asked, by the names of fields
 * @param decision how it ended; empty while it is open
 */
public record Case(
    long number,
    Topic topic,
    RecordIri record,
    Optional<AccountId> opener,
    Instant opened,
    Map<String, String> content,
    Optional<Decision> decision) {

  /** The field that holds a new record while it waits, as N-Triples. */
  public static final String GRAPH = "graph";

  public Case {
    content = Map.copyOf(content);
  }

  /** Whether it waits to be decided. */
  public boolean isOpen() {
    return decision.isEmpty();
  }

  /** A field of what was asked; empty if it is not there. */
  public String field(String name) {
    return content.getOrDefault(name, "");
  }
}

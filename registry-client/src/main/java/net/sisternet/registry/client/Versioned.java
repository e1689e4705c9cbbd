package net.sisternet.registry.client;

import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.record.RegistryRecord;

/**
 * A record as it was read, with what is needed to change it.
 *
 * @param iri the record
 * @param content what it says
 * @param etag which version it is
 */
public record Versioned<T extends RegistryRecord>(RecordIri iri, T content, String etag) {

  /** What it is to say, still as a change of the version that was read. */
  public Versioned<T> with(T changed) {
    return new Versioned<>(iri, changed, etag);
  }
}

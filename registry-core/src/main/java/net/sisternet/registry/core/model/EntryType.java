package net.sisternet.registry.core.model;

import net.sisternet.vocab.As;
import net.sisternet.vocab.Sn;

/** What an entry says has happened to its record, in the terms of ActivityStreams 2 and ours. */
public enum EntryType {
  CREATE(As.CREATE),
  UPDATE(As.UPDATE),
  DELETE(As.DELETE),
  /** The payloads of earlier entries are gone. It makes no version of the record. */
  ERASURE(Sn.ERASURE);

  private final String iri;

  EntryType(String iri) {
    this.iri = iri;
  }

  /** Whether an entry of this type publishes a state of its record. */
  public boolean hasPayload() {
    return this == CREATE || this == UPDATE;
  }

  /** The class IRI. */
  public String iri() {
    return iri;
  }
}

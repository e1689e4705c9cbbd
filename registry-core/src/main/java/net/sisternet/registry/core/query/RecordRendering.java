package net.sisternet.registry.core.query;

import net.sisternet.registry.core.model.RecordDocument;

/** Writes a record as the JSON that a GET of it would give. Any thread. */
@FunctionalInterface
public interface RecordRendering {

  /** The record in its JSON form. */
  String json(RecordDocument document);
}

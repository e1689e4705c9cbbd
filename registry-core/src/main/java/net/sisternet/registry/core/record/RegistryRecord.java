package net.sisternet.registry.core.record;

import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** A record of one of the kinds, with at least one name. Immutable. */
public sealed interface RegistryRecord extends Node
    permits Network, Organization, Competence, Area, Opportunity, Event, OpenRecord {

  /** What it is about. */
  Kind kind();

  /** What is known of the document. */
  default RecordState document() {
    return fields().findNode("record", RecordState::new).orElse(RecordState.NONE);
  }

  /** The record's name, once a registry has given it one. */
  default Optional<RecordIri> findRecord() {
    return findId()
        .flatMap(Reference::findIri)
        .map(iri -> iri.value().replaceFirst("#.*", ""))
        .map(RecordIri::new);
  }

  /** The record of that kind with these members. */
  static RegistryRecord of(Kind kind, Fields fields) {
    if (kind.equals(Kinds.NETWORK)) {
      return new Network(fields);
    }
    if (kind.equals(Kinds.ORGANIZATION)) {
      return new Organization(fields);
    }
    if (kind.equals(Kinds.COMPETENCE)) {
      return new Competence(fields);
    }
    if (kind.equals(Kinds.AREA)) {
      return new Area(fields);
    }
    if (kind.equals(Kinds.OPPORTUNITY)) {
      return new Opportunity(fields);
    }
    return kind.equals(Kinds.EVENT) ? new Event(fields) : new OpenRecord(kind, fields);
  }

  /** Throws a refusal if {@code node} has no name. */
  static void requireName(Node node) {
    if (node.names().isEmpty()) {
      throw Refused.because("no-name", "name", "");
    }
  }
}

package net.sisternet.registry.core.model;

/** What an entry says has happened to its record, in the terms of ActivityStreams 2. */
public enum EntryType {
  CREATE("Create"),
  UPDATE("Update"),
  DELETE("Delete");

  private final String localName;

  EntryType(String localName) {
    this.localName = localName;
  }

  /** The class IRI. */
  public String iri() {
    return "https://www.w3.org/ns/activitystreams#" + localName;
  }
}

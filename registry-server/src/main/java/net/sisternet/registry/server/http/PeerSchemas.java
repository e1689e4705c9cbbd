package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The schemas of what operators send and get about sisters. */
final class PeerSchemas {

  static final String INVITATION = "PeerInvitation";
  static final String CHANGE = "PeerChange";
  static final String PEER = "Peer";
  static final String PREVIEW = "PeerPreview";
  static final String SELECTION = "PeerSelection";

  private final String place;

  PeerSchemas(String place) {
    this.place = place;
  }

  /** Adds them under their names. */
  void addTo(ObjectNode schemas) {
    ObjectNode selection = object(schemas, SELECTION, "Which records are shown; empty for all.");
    for (String member : List.of("kinds", "areas", "languages")) {
      selection.putObject(member).put("type", "array").putObject("items").put("type", "string");
    }
    ObjectNode invitation =
        object(schemas, INVITATION, "A registry that is to become a sister.", "home");
    text(invitation, "home", "Its base.");
    text(invitation, "fingerprint", "That of its key, as its operator told it; or `key`.");
    text(invitation, "key", "Its key; needed with `via`.");
    text(invitation, "via", "Take its log from the mirror of this registry alone.");
    text(invitation, "name", "What to call it here.");
    refer(invitation, "selection", SELECTION);

    ObjectNode change = object(schemas, CHANGE, "What is to become of a sister.");
    choice(change, "standing", "followed", "paused");
    refer(change, "selection", SELECTION);

    ObjectNode peer =
        object(schemas, PEER, "What is decided about a sister.", "home", "name", "fingerprint");
    for (String member : List.of("home", "name", "accepted", "via", "mirror", "key")) {
      peer.putObject(member).put("type", "string");
    }
    text(peer, "fingerprint", "To be compared with its operator.");
    choice(peer, "standing", "followed", "paused", "frozen");
    refer(peer, "selection", SELECTION);

    ObjectNode met =
        object(schemas, PREVIEW, "What accepting it would bring.", "valid", "peer", "preview");
    met.putObject("valid").put("const", true);
    refer(met, "peer", PEER);
    met.putObject("says").put("type", "object");
    met.putObject("preview").put("type", "object");
  }

  private static ObjectNode object(
      ObjectNode schemas, String name, String description, String... required) {
    ObjectNode schema = schemas.putObject(name).put("type", "object");
    schema.put("description", description);
    ArrayNode names = schema.putArray("required");
    List.of(required).forEach(names::add);
    return schema.putObject("properties");
  }

  private static void text(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
  }

  private static void choice(ObjectNode properties, String name, String... values) {
    ArrayNode choices = properties.putObject(name).put("type", "string").putArray("enum");
    List.of(values).forEach(choices::add);
  }

  private void refer(ObjectNode properties, String name, String schema) {
    properties.putObject(name).put("$ref", place + schema);
  }
}

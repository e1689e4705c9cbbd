package net.sisternet.registry.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.VerifierKey;

/**
 * How far a registry has been followed.
 *
 * @param home which
 * @param key the key that is trusted
 * @param head the last entry taken, the tree over all of them, the last checkpoint that was reached
 */
record Cursor(Home home, VerifierKey key, LogHead head) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Cursor start(Home home, VerifierKey key) {
    return new Cursor(home, key, LogHead.EMPTY);
  }

  Cursor at(LogHead reached) {
    return new Cursor(home, key, reached);
  }

  String write() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("home", home.base());
    json.put("key", key.toString());
    json.put("position", head.size());
    json.put("published", head.lastPublished().toString());
    ArrayNode roots = json.putArray("tree");
    head.tree().roots().forEach(root -> roots.add(root.hex()));
    json.put("checkpoint", head.checkpoint());
    return json.toPrettyString() + '\n';
  }

  /** Throws {@link IllegalArgumentException} if the text is not a whole cursor. */
  static Cursor read(byte[] text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      var roots = new ArrayList<Digest>();
      json.path("tree").forEach(root -> roots.add(new Digest(root.asText())));
      var tree = new CompactRange(json.path("position").asLong(-1), List.copyOf(roots));
      var key = VerifierKey.parse(json.path("key").asText());
      String checkpoint = json.path("checkpoint").asText();
      var cursor =
          new Cursor(
              new Home(json.path("home").asText()),
              key,
              new LogHead(Instant.parse(json.path("published").asText()), tree, checkpoint));
      cursor.check();
      return cursor;
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("not the cursor of a follower", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("not the cursor of a follower", e);
    }
  }

  private void check() {
    if (head.checkpoint().isEmpty()) {
      return;
    }
    Checkpoint last = key.open(head.checkpoint());
    boolean reached = last.size() == head.size();
    if (last.size() > head.size() || (reached && !last.root().equals(head.tree().root()))) {
      throw new IllegalArgumentException("the cursor does not fit its own checkpoint");
    }
  }
}

package net.sisternet.registry.server.lucene;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import org.apache.lucene.util.BytesRef;

/**
 * Where a page ended, so that the next begins behind it even when records came or went meanwhile.
 *
 * @param score the last hit's score; 0 in orders that have none
 * @param key the last hit's key in the order
 */
record Cursor(float score, BytesRef key) {

  private static final int QUESTION_BYTES = 8;

  /** The cursor in {@code request}, if it has one; refuses one that belongs to another question. */
  static Optional<Cursor> find(FindRequest request) {
    if (request.cursor().isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer bytes = decoded(request.cursor());
    if (bytes.remaining() <= QUESTION_BYTES + Float.BYTES) {
      throw refused();
    }
    byte[] question = new byte[QUESTION_BYTES];
    bytes.get(question);
    float score = bytes.getFloat();
    if (!java.util.Arrays.equals(question, question(request)) || Float.isNaN(score)) {
      throw refused();
    }
    byte[] key = new byte[bytes.remaining()];
    bytes.get(key);
    return Optional.of(new Cursor(score, new BytesRef(key)));
  }

  /** This cursor as text that only the same question takes. */
  String encoded(FindRequest request) {
    byte[] bytes =
        ByteBuffer.allocate(QUESTION_BYTES + Float.BYTES + key.length)
            .put(question(request))
            .putFloat(score)
            .put(key.bytes, key.offset, key.length)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static ByteBuffer decoded(String cursor) {
    try {
      return ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
    } catch (IllegalArgumentException e) {
      throw refused();
    }
  }

  private static RegistryException refused() {
    return new RegistryException(ProblemType.BAD_REQUEST, "search.cursor");
  }

  private static byte[] question(FindRequest request) {
    var filters = new TreeMap<Facet, List<String>>();
    request
        .filters()
        .forEach((facet, values) -> filters.put(facet, values.stream().sorted().toList()));
    String fee = request.maxFee().map(f -> f.stripTrailingZeros().toString()).orElse("");
    String question =
        String.join(
            "\n",
            request.words(),
            filters.toString(),
            fee,
            request.sort().name(),
            request.language());
    return java.util.Arrays.copyOf(Digest.of(question).bytes(), QUESTION_BYTES);
  }
}

package net.sisternet.registry.server.lucene;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.RecordIri;
import org.apache.lucene.util.BytesRef;

/**
 * Turns what records are sorted by into bytes that sort the same way. Each key ends in the record's
 * IRI, so no two records have the same one. Names are compared word by word as a dictionary of the
 * language does (Danish: æ, ø, å last; German: ä as a), then by accents and case.
 */
final class NameOrder {

  private static final int LONGEST_NAME = 64;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Collator letters;
  private final Collator accents;

  NameOrder(String language) {
    letters = Collator.getInstance(Locale.forLanguageTag(language));
    letters.setStrength(Collator.PRIMARY);
    accents = Collator.getInstance(Locale.forLanguageTag(language));
    accents.setStrength(Collator.TERTIARY);
  }

  /** The place of a record with that name. */
  BytesRef key(String name, RecordIri record) {
    String start = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    var key = new ByteArrayOutputStream();
    BETWEEN_WORDS
        .splitAsStream(start)
        .filter(word -> !word.isEmpty())
        .forEach(word -> end(key, letters.getCollationKey(word).toByteArray()));
    end(key, new byte[0]);
    end(key, accents.getCollationKey(start).toByteArray());
    key.writeBytes(record.value().getBytes(StandardCharsets.UTF_8));
    return new BytesRef(key.toByteArray());
  }

  /** The place of a record in the order "newest change first". */
  static BytesRef newestFirst(Instant modified, RecordIri record) {
    byte[] iri = record.value().getBytes(StandardCharsets.UTF_8);
    return new BytesRef(
        ByteBuffer.allocate(Long.BYTES + iri.length)
            .putLong(Long.MAX_VALUE - modified.toEpochMilli())
            .put(iri)
            .array());
  }

  /** Two zero bytes are less than any weight in a collation key. */
  private static void end(ByteArrayOutputStream key, byte[] part) {
    key.writeBytes(part);
    key.write(0);
    key.write(0);
  }
}

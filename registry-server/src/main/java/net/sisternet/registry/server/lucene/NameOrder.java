package net.sisternet.registry.server.lucene;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.RecordIri;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Turns what records are sorted by into bytes that sort the same way. Each key ends in the record's
 * IRI, so no two records have the same one. Names are compared word by word as a dictionary of the
 * language does (Danish: æ, ø, å last; German: ä as a), then by accents and case. One thread at a
 * time.
 */
final class NameOrder {

  private static final int LONGEST_NAME = 64;
  private static final int LAST_ASCII = 127;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Collator letters;
  private final Collator accents;
  private String lastName = "";
  private @Nullable RecordIri lastRecord;
  private BytesRef lastKey = new BytesRef();

  private NameOrder(Collator accents) {
    this.accents = accents;
    this.letters = (Collator) accents.clone();
    letters.setStrength(Collator.PRIMARY);
  }

  /** The order of each of {@code languages}; languages that sort alike share one. */
  static Map<String, NameOrder> of(List<String> languages) {
    Map<Collator, NameOrder> orders = new HashMap<>();
    Map<String, NameOrder> byLanguage = new LinkedHashMap<>();
    for (String language : languages) {
      Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
      collator.setStrength(Collator.TERTIARY);
      byLanguage.put(language, orders.computeIfAbsent(collator, NameOrder::new));
    }
    return byLanguage;
  }

  /** The place of a record with that name. Asked for the same again, it does not work again. */
  BytesRef key(String name, RecordIri record) {
    if (!name.equals(lastName) || !record.equals(lastRecord)) {
      lastName = name;
      lastRecord = record;
      lastKey = make(name, record);
    }
    return lastKey;
  }

  private BytesRef make(String name, RecordIri record) {
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

  /**
   * The place of a record in the order "latest start first". What begins in a month or year that is
   * all that is known comes before what begins in it at a known time; what has no start is last.
   *
   * @param start a date as exactly as it is known, {@code 2027-03} or {@code 2027-03-01T19:00}
   */
  static BytesRef latestFirst(Optional<String> start, RecordIri record) {
    var key = new ByteArrayOutputStream();
    start.ifPresentOrElse(
        date -> {
          for (char digit :
              date.substring(0, Math.min(date.length(), LONGEST_NAME)).toCharArray()) {
            key.write(digit > LAST_ASCII ? 0 : LAST_ASCII - digit);
          }
          key.write(0);
        },
        () -> key.write(LAST_ASCII + 1));
    key.writeBytes(record.value().getBytes(StandardCharsets.UTF_8));
    return new BytesRef(key.toByteArray());
  }

  /** Two zero bytes are less than any weight in a collation key. */
  private static void end(ByteArrayOutputStream key, byte[] part) {
    key.writeBytes(part);
    key.write(0);
    key.write(0);
  }
}

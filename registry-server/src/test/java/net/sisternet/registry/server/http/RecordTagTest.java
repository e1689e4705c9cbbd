package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordVersion;
import org.junit.jupiter.api.Test;

class RecordTagTest {

  private static final Entry THIRD = entry(3, "three");

  @Test
  void theTagOfEveryFormatTellsTheVersion() {
    for (Format format : Format.ALL) {
      String tag = RecordTag.of(THIRD, format, bytes(format.suffix()));
      assertThat(RecordTag.in(tag)).singleElement().matches(found -> found.isOf(THIRD));
    }
  }

  @Test
  void otherBytesHaveAnotherTag() {
    assertThat(RecordTag.of(THIRD, Format.JSON, bytes("a")))
        .isNotEqualTo(RecordTag.of(THIRD, Format.JSON, bytes("b")))
        .isNotEqualTo(RecordTag.of(THIRD, Format.CSV, bytes("a")));
  }

  @Test
  void theSameVersionOfAnotherContentIsAnother() {
    String tag = RecordTag.of(entry(3, "other"), Format.JSON, bytes("a"));
    assertThat(RecordTag.in(tag)).noneMatch(found -> found.isOf(THIRD));
  }

  @Test
  void weakAndForeignTagsNeverMatchForAChange() {
    String tag = RecordTag.of(THIRD, Format.JSON, bytes("a"));
    assertThat(RecordTag.in("W/" + tag)).isEmpty();
    assertThat(RecordTag.in("\"abc\", \"3\"")).isEmpty();
    assertThat(RecordTag.in("\"x\", " + tag)).hasSize(1);
    assertThat(RecordTag.in(tag.replaceFirst("\"$", "--gzip\""))).hasSize(1);
  }

  @Test
  void aReadComparesWeakly() {
    String tag = RecordTag.of(THIRD, Format.JSON, bytes("a"));
    assertThat(RecordTag.matchesWeakly("\"x\", W/" + tag, tag)).isTrue();
    assertThat(RecordTag.matchesWeakly("*", tag)).isTrue();
    assertThat(RecordTag.matchesWeakly("\"x\"", tag)).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Entry entry(long version, String content) {
    return new Entry(
        Samples.HOME,
        new Position(7),
        EntryType.UPDATE,
        Samples.network("mikronet"),
        new RecordVersion(version),
        Instant.parse("2026-11-21T08:00:00Z"),
        Optional.of(Digest.of(content)));
  }
}

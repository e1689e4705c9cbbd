package net.sisternet.registry.core.follow;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.MerkleTree;

/**
 * Reads pages of one home's log in N-Quads. The bytes are not trusted: a page that is cut, too
 * large, not UTF-8 or not of its form is refused whole. What it links to is never looked at.
 */
final class PageReader {

  private final Home home;
  private final String entries;

  PageReader(Home home) {
    this.home = home;
    this.entries = home.base() + "/log/entries/";
  }

  /**
   * The entries after {@code after} up to {@code last}, without gaps. Others on the page are passed
   * over.
   *
   * @throws RegistryException of type {@code PROTOCOL_BROKEN}, or {@code LOG_GAP} if one is missing
   */
  List<PageEntry> read(LogPage page, byte[] bytes, Position after, Position last) {
    SortedMap<Long, Lines> found = lines(page, text(page, bytes));
    var read = new ArrayList<PageEntry>();
    for (long at = Math.max(after.next().value(), page.first().value());
        at <= Math.min(last.value(), page.last().value());
        at++) {
      Lines lines = found.get(at);
      if (lines == null || lines.envelope.isEmpty()) {
        throw new RegistryException(
            ProblemType.LOG_GAP, "sister.gap", Long.toString(at), Long.toString(page.number()));
      }
      read.add(entry(new Position(at), lines));
    }
    return read;
  }

  /**
   * An entry as a page has it.
   *
   * @param leaf the hash of its envelope
   * @param payload what stands in its graph, in canonical order; empty if there is no such graph
   */
  record PageEntry(Entry entry, Digest leaf, Optional<String> payload) {

    /** Whether a payload is missing that there was when the entry was signed. */
    boolean isWithoutPayload() {
      return payload.isEmpty() && entry.payloadDigest().isPresent();
    }
  }

  private PageEntry entry(Position position, Lines lines) {
    EnvelopeLines.Read read = EnvelopeLines.read(home, position, lines.envelope);
    Digest leaf = MerkleTree.leafHash(read.envelope().getBytes(StandardCharsets.UTF_8));
    Optional<String> payload =
        lines.payload.isEmpty() ? Optional.empty() : Optional.of(lines.payloadText());
    return new PageEntry(read.entry(), leaf, payload);
  }

  private SortedMap<Long, Lines> lines(LogPage page, String text) {
    var found = new TreeMap<Long, Lines>();
    var line = new QuadLine(text);
    try {
      while (line.next()) {
        add(page, line, found);
      }
    } catch (IndexOutOfBoundsException e) {
      throw refusal("sister.page-cut", page, line.number(), e);
    } catch (IllegalArgumentException e) {
      throw refusal("sister.page-line", page, line.number(), e);
    }
    return found;
  }

  private void add(LogPage page, QuadLine line, SortedMap<Long, Lines> found) {
    boolean inDefault = line.isInDefaultGraph();
    String number = inDefault ? line.subjectAfter(entries) : line.graphAfter(entries);
    if (!isNumber(number)) {
      if (!inDefault) {
        throw new IllegalArgumentException("a graph that no entry names");
      }
      return;
    }
    long position = Long.parseLong(number);
    if (position < page.first().value() || position > page.last().value()) {
      throw new IllegalArgumentException("an entry of another page");
    }
    Lines lines = found.computeIfAbsent(position, p -> new Lines());
    (inDefault ? lines.envelope : lines.payload).add(line.triple());
  }

  private static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > 18 || text.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String text(LogPage page, byte[] bytes) {
    if (bytes.length > SisterFeed.LARGEST_PAGE) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN,
          "sister.page-large",
          Long.toString(page.number()),
          SisterFeed.LARGEST_PAGE);
    }
    // What is malformed becomes U+FFFD; a page that has none was read right.
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : strictText(page, bytes);
  }

  private static String strictText(LogPage page, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN,
          "sister.page-encoding",
          Long.toString(page.number()),
          Integer.toString(in.position()));
    }
    return out.flip().toString();
  }

  private static RegistryException refusal(
      String key, LogPage page, int line, RuntimeException cause) {
    var refusal =
        new RegistryException(
            ProblemType.PROTOCOL_BROKEN,
            key,
            Long.toString(page.number()),
            Integer.toString(line),
            String.valueOf(cause.getMessage()));
    refusal.initCause(cause);
    return refusal;
  }

  /** The lines of one entry. */
  private static final class Lines {

    private final List<String> envelope = new ArrayList<>(8);
    private final List<String> payload = new ArrayList<>();

    String payloadText() {
      return EnvelopeLines.text(payload);
    }
  }
}

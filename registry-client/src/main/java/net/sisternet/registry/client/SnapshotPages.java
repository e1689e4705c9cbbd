package net.sisternet.registry.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.federation.SnapshotManifest;
import net.sisternet.registry.core.follow.SisterFeed;
import net.sisternet.registry.core.model.Digest;

/**
 * The pages of a log of which a snapshot has every entry, in order. Reads each file once, one after
 * the other, and holds no more than one and a page. One thread.
 */
final class SnapshotPages {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private final PeerExchange exchange;
  private final URI beside;
  private final String entries;
  private final Iterator<SnapshotManifest.File> files;
  private final byte[] buffer = new byte[1 << 16];
  private InputStream file = InputStream.nullInputStream();
  private int at;
  private int end;
  private byte[] line = new byte[0];
  private long position;

  /**
   * The pages in a snapshot.
   *
   * @param manifest what {@code beside} says; the files are beside it
   */
  SnapshotPages(PeerExchange exchange, URI beside, SnapshotManifest manifest) {
    this.exchange = exchange;
    this.beside = beside;
    this.entries = '<' + manifest.home().base() + "/log/entries/";
    this.files = manifest.files().iterator();
  }

  /**
   * The lines of {@code page}; empty if the snapshot has not all of its entries, or has passed it.
   *
   * @throws IOException if the snapshot is not what its manifest says, or not in order
   */
  Optional<byte[]> find(LogPage page) throws IOException {
    var lines = new ByteArrayOutputStream();
    int found = 0;
    long last = 0;
    long read = 0;
    while (peek() <= page.last().value()) {
      read += line.length;
      if (read > SisterFeed.LARGEST_PAGE) {
        throw new IOException("there is too much before and on page " + page.number());
      }
      if (position >= page.first().value()) {
        found += position == last ? 0 : 1;
        last = position;
        lines.write(line);
        lines.write('\n');
      }
      line = new byte[0];
    }
    return found == LogPage.ENTRIES ? Optional.of(lines.toByteArray()) : Optional.empty();
  }

  /** The entry of the next line, which is read if it is not at hand; past all at the end. */
  private long peek() throws IOException {
    if (line.length > 0) {
      return position;
    }
    line = readLine();
    while (line.length == 0 && files.hasNext()) {
      file = open(files.next());
      at = end;
      line = readLine();
    }
    if (line.length == 0) {
      return Long.MAX_VALUE;
    }
    long next = positionOf(new String(line, StandardCharsets.ISO_8859_1));
    if (next < position) {
      throw new IOException("entries are not in order");
    }
    position = next;
    return next;
  }

  private InputStream open(SnapshotManifest.File named) throws IOException {
    URI address = beside.resolve(named.name());
    byte[] packed = exchange.get(address, "application/gzip", "", SisterFeed.LARGEST_PAGE).body();
    if (!Digest.of(packed).equals(named.sha256())) {
      throw new IOException(address + " is not what the manifest says");
    }
    return new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16);
  }

  /** A line without its end, empty at the end of the file. */
  private byte[] readLine() throws IOException {
    var bytes = new ByteArrayOutputStream(256);
    while (fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      bytes.write(buffer, from, at - from);
      if (bytes.size() > SisterFeed.LARGEST_PAGE) {
        throw new IOException("a line is too long");
      }
      if (at < end) {
        at++;
        break;
      }
    }
    return bytes.toByteArray();
  }

  /** Whether there is more in the file, some of it in the buffer. */
  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, file.read(buffer));
    }
    return at < end;
  }

  /** The entry that an envelope's line is about, or whose graph a payload's line is in. */
  private long positionOf(String text) throws IOException {
    int from = text.startsWith(entries) ? 0 : text.lastIndexOf(entries);
    int to = from < 0 ? -1 : text.indexOf('>', from);
    String number = to < 0 ? "" : text.substring(from + entries.length(), to);
    if (!NUMBER.matcher(number).matches()) {
      throw new IOException("a line of no entry");
    }
    return Long.parseLong(number);
  }
}

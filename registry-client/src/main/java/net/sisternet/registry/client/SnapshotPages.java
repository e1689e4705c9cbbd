package net.sisternet.registry.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
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

  private final PeerExchange exchange;
  private final URI beside;
  private final String entries;
  private final Iterator<SnapshotManifest.File> files;
  private InputStream file = InputStream.nullInputStream();
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
    while (peek() <= page.last().value()) {
      if (position >= page.first().value()) {
        found += position == last ? 0 : 1;
        last = position;
        lines.write(line);
        lines.write('\n');
        if (lines.size() > SisterFeed.LARGEST_PAGE) {
          throw new IOException("a page is too large");
        }
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
      line = readLine();
    }
    if (line.length == 0) {
      return Long.MAX_VALUE;
    }
    long at = positionOf(new String(line, StandardCharsets.ISO_8859_1));
    if (at < position) {
      throw new IOException("entries are not in order");
    }
    position = at;
    return at;
  }

  private InputStream open(SnapshotManifest.File named) throws IOException {
    URI address = beside.resolve(named.name());
    byte[] packed = exchange.get(address, "application/gzip", "", SisterFeed.LARGEST_PAGE).body();
    if (!Digest.of(packed).equals(named.sha256())) {
      throw new IOException(address + " is not what the manifest says");
    }
    return new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)), 1 << 16);
  }

  /** A line without its end, empty at the end of the file. */
  private byte[] readLine() throws IOException {
    var bytes = new ByteArrayOutputStream(256);
    for (int b = file.read(); b >= 0 && b != '\n'; b = file.read()) {
      bytes.write(b);
      if (bytes.size() > SisterFeed.LARGEST_PAGE) {
        throw new IOException("a line is too long");
      }
    }
    return bytes.toByteArray();
  }

  /** The entry that an envelope's line is about, or whose graph a payload's line is in. */
  private long positionOf(String text) throws IOException {
    int at = text.startsWith(entries) ? 0 : text.lastIndexOf(entries);
    int end = at < 0 ? -1 : text.indexOf('>', at);
    String number = end < 0 ? "" : text.substring(at + entries.length(), end);
    if (!number.matches("[1-9][0-9]{0,17}")) {
      throw new IOException("a line of no entry");
    }
    return Long.parseLong(number);
  }
}

package net.sisternet.registry.server.ldes;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.LogEntry;

/** One file of a snapshot while it is written: compressed N-Quads, digested as they go by. */
final class SnapshotFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final MessageDigest digest = Digest.sha256();
  private final OutputStream out;
  private int entries;

  SnapshotFile(Path file) throws IOException {
    this.file = file;
    this.out =
        new GZIPOutputStream(
            new DigestOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file), BUFFER), digest),
            BUFFER);
  }

  /** How many entries it has. */
  int entries() {
    return entries;
  }

  void write(LogEntry entry) throws IOException {
    String quads = Format.N_QUADS.write(new Document(List.of(), List.of(entry)));
    out.write(quads.getBytes(StandardCharsets.UTF_8));
    entries++;
  }

  /** Ends the file and tells what the manifest says of it. */
  Map<String, Object> end() throws IOException {
    out.close();
    var members = new LinkedHashMap<String, Object>();
    members.put("name", String.valueOf(file.getFileName()));
    members.put("bytes", Files.size(file));
    members.put("sha256", Digest.ofHash(digest.digest()).hex());
    members.put("entries", entries);
    return members;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

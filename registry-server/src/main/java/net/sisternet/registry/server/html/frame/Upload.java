package net.sisternet.registry.server.html.frame;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file that came with a form. Hostile until it is read. */
public final class Upload {

  private final String fileName;
  private final byte[] bytes;

  Upload(String fileName, byte[] bytes) {
    this.fileName = fileName;
    this.bytes = bytes.clone();
  }

  /** What it was called where it came from; only to be shown. */
  public String fileName() {
    return fileName;
  }

  /** Whether nothing was chosen. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** Its bytes, from the first. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}

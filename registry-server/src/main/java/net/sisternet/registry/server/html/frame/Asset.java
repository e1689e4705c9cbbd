package net.sisternet.registry.server.html.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import net.sisternet.registry.core.model.Digest;

/** A file that pages refer to; its address changes with its content, so it may be kept for ever. */
public final class Asset {

  private static final int DIGITS = 12;

  private final String name;
  private final String mediaType;
  private final byte[] bytes;
  private final String version;

  /** The file {@code name} beside this class. */
  public Asset(String name, String mediaType) {
    this(name, mediaType, read(name));
  }

  /** A file that is made when the server starts. */
  public Asset(String name, String mediaType, byte[] bytes) {
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = bytes.clone();
    this.version = Digest.of(bytes).hex().substring(0, DIGITS);
  }

  private static byte[] read(String name) {
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String version() {
    return version;
  }

  /** The address under which this very content is kept. */
  public String path() {
    return "/assets/" + version + '/' + name;
  }
}

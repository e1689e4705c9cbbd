package net.sisternet.registry.server.ldes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes in memory to and from gzip (RFC 1952). */
final class Gzip {

  private static final int TRAILER = 8;

  private Gzip() {}

  static byte[] pack(byte[] plain) {
    var out = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (var gzip = new GZIPOutputStream(out, 8192)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] unpack(byte[] packed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed), 8192)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What tells the content of {@code packed} from others: its own check sum and length. */
  static String tag(byte[] packed) {
    ByteBuffer trailer =
        ByteBuffer.wrap(packed, packed.length - TRAILER, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
    return String.format("%08x-%x", trailer.getInt(), trailer.getInt());
  }
}

package net.sisternet.registry.server.ldes;

/** What is answered with. The bytes are shared and never changed. */
final class Body {

  static final String FOREVER = "public, max-age=86400, immutable";
  static final String ASK_FIRST = "no-cache";

  private final String mediaType;
  private final byte[] bytes;
  private final boolean packed;
  private final String tag;
  private final String caching;

  private Body(String mediaType, byte[] bytes, boolean packed, String tag, String caching) {
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.packed = packed;
    this.tag = tag;
    this.caching = caching;
  }

  /** Content that is kept compressed with gzip. */
  static Body packed(String mediaType, byte[] bytes, String caching) {
    return new Body(mediaType, bytes, true, Gzip.tag(bytes), caching);
  }

  /** Content as it is. */
  static Body plain(String mediaType, byte[] bytes, String tag, String caching) {
    return new Body(mediaType, bytes, false, tag, caching);
  }

  /** The value of {@code Content-Type}. */
  String mediaType() {
    return mediaType;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether the bytes are compressed with gzip. */
  boolean isPacked() {
    return packed;
  }

  /** What tells it from other content at the same address. */
  String tag() {
    return tag;
  }

  /** The value of {@code Cache-Control}. */
  String caching() {
    return caching;
  }
}

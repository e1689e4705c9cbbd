package net.sisternet.registry.client;

import java.net.URI;
import java.net.http.HttpHeaders;

/** What a peer answered, wholly read and unpacked. */
final class PeerAnswer {

  private final URI address;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  PeerAnswer(URI address, int status, HttpHeaders headers, byte[] body) {
    this.address = address;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Where the answer came from, after all redirects. */
  URI address() {
    return address;
  }

  /** What the body says it is; empty if it says nothing. */
  String mediaType() {
    return headers.firstValue("Content-Type").orElse("");
  }

  int status() {
    return status;
  }

  /** The entity tag; empty if there is none. */
  String etag() {
    return headers.firstValue("ETag").orElse("");
  }

  /** Not copied: whoever asked is the only one who has it. */
  byte[] body() {
    return body;
  }
}

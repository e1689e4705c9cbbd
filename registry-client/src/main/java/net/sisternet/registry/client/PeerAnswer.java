package net.sisternet.registry.client;

import java.net.http.HttpHeaders;

/** What a peer answered, wholly read and unpacked. */
final class PeerAnswer {

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  PeerAnswer(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
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

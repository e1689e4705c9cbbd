package net.sisternet.registry.client;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;

/** A page of the web, as it was sent. */
public final class WebPage {

  private final PeerAnswer answer;

  WebPage(PeerAnswer answer) {
    this.answer = answer;
  }

  /** Where it was found at last. */
  public URI address() {
    return answer.address();
  }

  /** What it says it is, e.g. {@code text/html;charset=utf-8}; empty if it says nothing. */
  public String mediaType() {
    return answer.mediaType();
  }

  /** Its bytes, unpacked, from the first. */
  public InputStream body() {
    return new ByteArrayInputStream(answer.body());
  }
}

package net.sisternet.vocab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One file of the vocabulary.
 *
 * @param name its path under {@code /vocab/}, e.g. {@code frames/network.jsonld}
 * @param mediaType what it is served as
 * @param iri the name under which others refer to it
 */
public record VocabFile(String name, String mediaType, String iri) {

  /** The class-path resource that holds it. */
  public String resource() {
    return "/net/sisternet/vocab/" + name;
  }

  /** Its bytes; the caller closes the stream. */
  public InputStream open() {
    InputStream stream = VocabFile.class.getResourceAsStream(resource());
    if (stream == null) {
      throw new IllegalStateException("The vocabulary lacks its file " + resource());
    }
    return stream;
  }

  /** Its content. */
  public String text() {
    try (InputStream stream = open()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

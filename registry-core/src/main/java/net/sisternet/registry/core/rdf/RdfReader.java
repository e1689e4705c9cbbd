package net.sisternet.registry.core.rdf;

import java.util.Set;

/**
 * Reads a syntax into a graph. Any thread. Nothing is fetched: a reference to another document is
 * an IRI, a remote JSON-LD context that is not bundled is refused. The bytes are not trusted.
 */
public interface RdfReader {

  /** The media types that {@link #read} understands, lower case, without parameters. */
  Set<String> mediaTypes();

  /**
   * Reads {@code body}, resolving relative IRIs against {@code base}.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException of type {@code MALFORMED} with
   *     line and column where the syntax has them, or {@code CONTEXT} for a context that is not
   *     bundled
   */
  Graph read(byte[] body, String mediaType, String base);
}

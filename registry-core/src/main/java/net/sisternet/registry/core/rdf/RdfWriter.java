package net.sisternet.registry.core.rdf;

import java.io.OutputStream;
import java.util.Set;

/** Writes a graph in a syntax. Any thread. */
public interface RdfWriter {

  /** The media types that {@link #write} knows, lower case, without parameters. */
  Set<String> mediaTypes();

  /** Writes {@code graph} as {@code mediaType} to {@code out}, in UTF-8, and flushes it. */
  void write(Graph graph, String mediaType, OutputStream out);
}

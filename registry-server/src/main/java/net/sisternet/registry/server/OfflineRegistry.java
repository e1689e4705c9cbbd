package net.sisternet.registry.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Eraser;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.RdfReader;
import net.sisternet.registry.server.jena.QuadsReader;

/**
 * A registry that is written to without being served: for the command line, beside a running server
 * or without one. A running server sees what is written at its next look at the log.
 */
public final class OfflineRegistry implements AutoCloseable {

  private final Home home;
  private final Storage storage;
  private final Sequencer sequencer;
  private final Publisher publisher;
  private final Eraser eraser;
  private final Runnable removeErasedFiles;
  private final RdfReader rdf;
  private final RecordJson json;

  OfflineRegistry(
      Home home,
      Storage storage,
      Sequencer sequencer,
      Publisher publisher,
      Eraser eraser,
      Runnable removeErasedFiles,
      RdfReader rdf,
      RecordJson json) {
    this.home = home;
    this.storage = storage;
    this.sequencer = sequencer;
    this.publisher = publisher;
    this.eraser = eraser;
    this.removeErasedFiles = removeErasedFiles;
    this.rdf = rdf;
    this.json = json;
  }

  /** Opens the registry's store. */
  public static OfflineRegistry open(ServerConfig config) {
    return Wiring.offline(config);
  }

  /** Whose registry it is. */
  public Home home() {
    return home;
  }

  /** Where records are published. */
  public Publisher publisher() {
    return publisher;
  }

  /** Erases what records have said, from the log. */
  public Eraser eraser() {
    return eraser;
  }

  /** Deletes stored pages and snapshots that hold what was erased. */
  public void removeErasedFiles() {
    removeErasedFiles.run();
  }

  /** Reads a record's file of a media type. */
  public Graph read(byte[] body, String mediaType, RecordIri record) {
    return mediaType.equals("application/json")
        ? json.fromJson(body, record.value())
        : rdf.read(body, mediaType, record.value());
  }

  /** Reads a file that an export wrote, record by record. */
  public void readQuads(Path file, BiConsumer<RecordIri, Graph> each) {
    try (InputStream in = open(file)) {
      QuadsReader.read(in, (name, graph) -> each.accept(new RecordIri(name.value()), graph));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  @Override
  public void close() {
    sequencer.close();
    storage.close();
  }
}

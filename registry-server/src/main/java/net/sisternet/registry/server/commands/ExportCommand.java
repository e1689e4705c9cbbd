package net.sisternet.registry.server.commands;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.server.Storage;
import net.sisternet.vocab.Sn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code registry export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the newest state of every record as N-Quads, one graph a record.",
      "It can be read by any RDF store, and by registry import."
    })
final class ExportCommand implements Callable<Integer> {

  private static final int BATCH = 1000;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write; packed if it ends in .gz (default: standard output).")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    try (Storage storage = Storage.open(data.existing());
        Writer writer =
            new BufferedWriter(new OutputStreamWriter(target(), StandardCharsets.UTF_8))) {
      long records = write(storage, writer);
      spec.commandLine().getErr().println(records + " records");
    }
    return 0;
  }

  private OutputStream target() throws IOException {
    if (out == null) {
      return System.out;
    }
    OutputStream file = Files.newOutputStream(out);
    return out.toString().endsWith(".gz") ? new GZIPOutputStream(file) : file;
  }

  /** Reads the log once, in order, and passes over what is not the newest state of its record. */
  private static long write(Storage storage, Writer writer) throws IOException {
    long records = 0;
    var position = Position.START;
    List<LogEntry> entries = storage.log().readAfter(position, BATCH);
    while (!entries.isEmpty()) {
      var heads =
          storage.heads().findAll(entries.stream().map(e -> e.entry().about()).distinct().toList());
      for (LogEntry entry : entries) {
        RecordHead head = heads.get(entry.entry().about());
        position = entry.entry().position();
        if (head != null && head.position().equals(position) && entry.payload().isPresent()) {
          writeQuads(entry.entry().about(), entry.payload().get(), writer);
          records++;
        }
      }
      entries = storage.log().readAfter(position, BATCH);
    }
    return records;
  }

  private static void writeQuads(RecordIri record, Payload payload, Writer writer)
      throws IOException {
    for (Iterator<String> lines = payload.text().lines().iterator(); lines.hasNext(); ) {
      String line = lines.next();
      if (!line.contains(" <" + Sn.SALT + "> ")) {
        writer.append(line, 0, line.length() - 1).append('<').append(record.value());
        writer.append("> .\n");
      }
    }
  }
}

package net.sisternet.registry.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** Keeps a cursor in a file, which is whole after any interruption: the old one or the new one. */
final class CursorFile {

  private final Path file;

  CursorFile(Path file) {
    this.file = file;
  }

  /**
   * The cursor, unless there is no file.
   *
   * @throws RegistryException of type {@code MALFORMED} if the file holds something else
   */
  Optional<Cursor> find() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Cursor.read(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      var refusal =
          new RegistryException(
              ProblemType.MALFORMED,
              "sister.cursor",
              file.toString(),
              String.valueOf(e.getMessage()));
      refusal.initCause(e);
      throw refusal;
    }
  }

  void save(Cursor cursor) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (var channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(cursor.write());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

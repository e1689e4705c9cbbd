package net.sisternet.registry.server.ldes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Supplier;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is made once of a part of the log that does not change any more, in a folder that may be
 * deleted at any time. Any thread; a file appears whole or not at all.
 *
 * <p>A log that was restored from a backup can grow another way than before. So the folder
 * remembers the last entry that it has something of, and is emptied if the log has another one.
 */
final class StoredFiles {

  private static final Logger LOG = LoggerFactory.getLogger(StoredFiles.class);

  /** Goes up when the same entries are written in other bytes. */
  private static final String VERSION = "1";

  private static final String MARK = "made-of";
  private static final String ERASED = "erased";

  private final Path folder;
  private final EntryLog log;
  private Position reached;
  private long deletions;

  /** The files in {@code folder}, of parts of {@code log}. */
  StoredFiles(Path folder, EntryLog log) {
    this.folder = folder;
    this.log = log;
    this.reached = reached();
  }

  /**
   * The file {@code name}, made by {@code content} if there is none yet.
   *
   * @param last the last entry that it says anything of
   */
  byte[] get(String name, Position last, Supplier<byte[]> content) {
    Path file = folder.resolve(name);
    long before = deletions();
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      byte[] made = content.get();
      try {
        mark(last);
        keep(file, made, before);
      } catch (IOException | UncheckedIOException failure) {
        LOG.warn("{} cannot be kept and will be made again", file, failure);
      }
      return made;
    } catch (IOException e) {
      LOG.warn("{} cannot be read and is made again", file, e);
      return content.get();
    }
  }

  /** Not if something was deleted meanwhile: then it may be made of what was erased. */
  private synchronized void keep(Path file, byte[] made, long before) throws IOException {
    if (deletions == before) {
      write(file, made);
    }
  }

  private synchronized long deletions() {
    return deletions;
  }

  /** Deletes a file or a folder, if it is there. */
  synchronized void delete(String name) throws IOException {
    deletions++;
    Path path = folder.resolve(name);
    if (Files.exists(path)) {
      Files.walkFileTree(path, new Deleting());
    }
  }

  /** Up to where erasures are carried out here. */
  Position erased() {
    try {
      return new Position(Long.parseLong(Files.readString(folder.resolve(ERASED)).strip()));
    } catch (NoSuchFileException e) {
      return Position.START;
    } catch (IOException | RuntimeException e) {
      LOG.warn("It is not known what was erased in {}, so all erasures are looked at", folder, e);
      return Position.START;
    }
  }

  /** Remembers that erasures are carried out here up to {@code position}. */
  synchronized void markErased(Position position) throws IOException {
    write(folder.resolve(ERASED), position.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Position reached() {
    try {
      String mark = Files.readString(folder.resolve(MARK));
      var position = new Position(Long.parseLong(mark.split(" ", 3)[1]));
      if (mark.equals(markOf(position))) {
        return position;
      }
      LOG.info("The log is not the one that the files in {} were made of: made again", folder);
    } catch (NoSuchFileException e) {
      LOG.debug("nothing is kept in {}", folder);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The files in {} cannot be relied on and are made again", folder, e);
    }
    empty();
    return Position.START;
  }

  /** Where everything is. */
  Path folder() {
    return folder;
  }

  /** Remembers that something of the entries up to {@code last} is kept here. */
  synchronized void mark(Position last) throws IOException {
    if (last.compareTo(reached) > 0) {
      write(folder.resolve(MARK), markOf(last).getBytes(StandardCharsets.UTF_8));
      reached = last;
    }
  }

  private String markOf(Position position) {
    String entry =
        log.find(position).map(it -> Digest.of(it.entry().envelope()).hex()).orElse("missing");
    return VERSION + ' ' + position + ' ' + entry;
  }

  private static void write(Path file, byte[] content) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path fresh = Files.createTempFile(parent, "new", ".tmp");
    try {
      Files.write(fresh, content);
      move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void move(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void empty() {
    if (Files.notExists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Deleting());
    } catch (IOException e) {
      throw new UncheckedIOException("Delete the folder " + folder + " by hand.", e);
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}

package net.sisternet.registry.server.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.function.Consumer;
import net.sisternet.registry.core.log.StoreException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The database file: how it comes to be, how it is opened, and what its failures mean.
 *
 * @param path where it is
 */
record SqliteFile(Path path) {

  private static final int HEADER = 32;
  private static final int BUSY_TIMEOUT_MS = 10_000;
  private static final int LARGEST_IDLE_WAL = 64 << 20;

  static SqliteFile in(Path dataFolder) {
    try {
      Files.createDirectories(dataFolder);
    } catch (IOException e) {
      throw new StoreException("The data folder " + dataFolder + " cannot be made: " + e, e);
    }
    return new SqliteFile(dataFolder.resolve(SqliteStore.FILE));
  }

  boolean exists() {
    return Files.exists(path);
  }

  /**
   * Makes the file under another name and gives it its own when it is whole, so that a file of this
   * name is never empty or half made. If another process was quicker, its file stays.
   */
  void create(Consumer<SqliteFile> fill) {
    try {
      refuseLostFile();
      Path fresh = Files.createTempFile(path.getParent(), SqliteStore.FILE + ".", ".new");
      try {
        fill.accept(new SqliteFile(fresh));
        publish(fresh);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new StoreException("The database " + path + " cannot be made: " + e, e);
    }
  }

  /**
   * Refuses a file that is shorter than it says. SQLite would take an empty one for a new database,
   * and would find out about a missing end only when it comes to it.
   */
  void refuseCutOff() {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (channel.size() == 0) {
        throw new StoreException(
            "The database " + path + " is empty: its content was lost. Bring back a backup.");
      }
      var bytes = new byte[HEADER];
      ByteBuffer header = ByteBuffer.wrap(bytes);
      channel.read(header, 0);
      int pageSize = Short.toUnsignedInt(header.getShort(16));
      long pages = Integer.toUnsignedLong(header.getInt(28));
      long expected = pages * (pageSize == 1 ? 65_536 : pageSize);
      if (!hasWal() && channel.size() < expected && isSqlite(bytes)) {
        throw new StoreException(
            "The database %s is cut off: it has %d of %d bytes. Bring back a backup."
                .formatted(path, channel.size(), expected));
      }
    } catch (IOException e) {
      throw new StoreException("The database " + path + " cannot be read: " + e, e);
    }
  }

  SqliteConnection connect() throws SQLException {
    return new SqliteConnection(config().createConnection("jdbc:sqlite:" + path));
  }

  SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enableFullSync(true);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.setJournalSizeLimit(LARGEST_IDLE_WAL);
    return config;
  }

  /** What a failure of SQLite means to an operator. */
  StoreException failure(SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite ? primary(sqlite) : SQLiteErrorCode.UNKNOWN_ERROR;
    String sentence =
        switch (code) {
          case SQLITE_NOTADB -> "The file " + path + " is not a SQLite database.";
          case SQLITE_CORRUPT ->
              "The database " + path + " is damaged or cut off. Bring back a backup.";
          case SQLITE_FULL ->
              "There is no room left for " + path + ". Nothing was written; free some room.";
          case SQLITE_BUSY -> "Another process keeps the database " + path + " locked.";
          case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
              "The database " + path + " cannot be opened for writing. Look at who owns it.";
          default -> "The database " + path + " failed.";
        };
    return new StoreException(sentence + " (" + oneLine(e) + ")", e);
  }

  private static SQLiteErrorCode primary(SQLiteException e) {
    return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xFF);
  }

  private static String oneLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }

  private static boolean isSqlite(byte[] header) {
    return new String(header, 0, 15, StandardCharsets.US_ASCII).equals("SQLite format 3");
  }

  /** Pages may be in the write-ahead log, while another process writes or after a kill. */
  private boolean hasWal() throws IOException {
    Path wal = wal();
    return Files.exists(wal) && Files.size(wal) > 0;
  }

  private Path wal() {
    return path.resolveSibling(path.getFileName() + "-wal");
  }

  /** A log beside a missing database would be replayed into the new one. */
  private void refuseLostFile() {
    if (Files.exists(wal())) {
      throw new StoreException(
          "The database %s is missing, but %s is there. Bring both back from a backup."
              .formatted(path, wal().getFileName()));
    }
  }

  private void publish(Path fresh) throws IOException {
    try {
      Files.createLink(path, fresh);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      Files.move(fresh, path);
    }
    syncFolder();
  }

  /** Makes the name durable where the system can open a folder; elsewhere it keeps that itself. */
  private void syncFolder() throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }
}

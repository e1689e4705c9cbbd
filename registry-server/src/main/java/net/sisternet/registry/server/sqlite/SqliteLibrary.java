package net.sisternet.registry.server.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, which is not Java. Its driver unpacks it into the folder for temporary files at
 * every start, which takes a while and fails where nothing in that folder may be run, unless it
 * finds it in the folder that the system property {@code org.sqlite.lib.path} names.
 */
public final class SqliteLibrary {

  private static final String FOLDER = "org.sqlite.lib.path";

  private SqliteLibrary() {}

  /** Unpacks it to where the driver looks first; does nothing if no such folder is named. */
  public static void unpack() throws IOException {
    String folder = System.getProperty(FOLDER, "");
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + '/' + name;
    try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      if (library != null && !folder.isEmpty()) {
        Path file = Files.createDirectories(Path.of(folder)).resolve(name);
        Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}

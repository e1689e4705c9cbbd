package net.sisternet.registry.server.lucene;

import java.nio.file.Path;

/** The search index cannot be read or written. Its message tells the operator what to do. */
public final class SearchIndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private SearchIndexException(String message, Throwable cause) {
    super(message, cause);
  }

  static SearchIndexException unreadable(Path folder, Throwable cause) {
    return new SearchIndexException(
        "The search index in "
            + folder
            + " is damaged. Nothing is lost: stop the registry and run `./registry rebuild-index`,"
            + " which makes it again from the log.",
        cause);
  }

  static SearchIndexException inUse(Path folder, Throwable cause) {
    return new SearchIndexException(
        "The search index in " + folder + " is open in another process. Stop that one first.",
        cause);
  }

  static SearchIndexException failed(Path folder, Throwable cause) {
    return new SearchIndexException(
        "The search index in "
            + folder
            + " cannot be read or written: "
            + cause.getMessage()
            + ". If the disk has room and the folder is the registry's own, stop the registry and"
            + " run `./registry rebuild-index`.",
        cause);
  }
}

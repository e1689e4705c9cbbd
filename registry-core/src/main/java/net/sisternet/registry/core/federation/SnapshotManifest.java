package net.sisternet.registry.core.federation;

import java.util.List;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;

/**
 * What a snapshot of a log says of itself.
 *
 * @param home whose log it is of
 * @param size how many entries the log had
 * @param files in the order of their entries
 */
public record SnapshotManifest(Home home, long size, List<File> files) {

  private static final Pattern NAME = Pattern.compile("entries-[0-9]{4,9}\\.nq\\.gz");

  public SnapshotManifest {
    files = List.copyOf(files);
  }

  /**
   * A file of compressed N-Quads, beside the manifest.
   *
   * @param sha256 of its bytes
   */
  public record File(String name, Digest sha256) {

    public File {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("no name of a snapshot's file");
      }
    }
  }
}

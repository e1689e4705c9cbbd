package net.sisternet.registry.core.wire;

import net.sisternet.registry.core.federation.SnapshotManifest;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.RegistryException;

/** The manifest of a snapshot as JSON. */
public final class SnapshotJson {

  /** Bytes of the text. */
  public static final int LARGEST = 1 << 20;

  private static final int MOST_FILES = 5_000;

  private SnapshotJson() {}

  /**
   * Reads what a peer says.
   *
   * @throws RegistryException of type {@code PROTOCOL_BROKEN}, naming the member that is wrong
   */
  public static SnapshotManifest read(byte[] json) {
    StrictObject manifest = StrictObject.read("manifest", json, LARGEST);
    return new SnapshotManifest(
        manifest.value("home", Home::new),
        manifest.count("size"),
        manifest.objects("files", MOST_FILES).stream()
            .map(it -> it.whole(SnapshotJson::file))
            .toList());
  }

  private static SnapshotManifest.File file(StrictObject it) {
    return new SnapshotManifest.File(it.text("name"), it.value("sha256", Digest::new));
  }
}

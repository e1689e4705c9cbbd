package net.sisternet.registry.core.proof;

/** Signs checkpoints with the log's key. Any thread. The key is never lost and never leaves. */
public interface LogSigner {

  /** The checkpoint of {@code tree} as a C2SP signed note under the log's origin. */
  String sign(CompactRange tree);
}

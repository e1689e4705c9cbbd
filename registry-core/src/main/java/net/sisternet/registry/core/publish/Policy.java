package net.sisternet.registry.core.publish;

/** Who may publish in a registry. */
public enum Policy {
  /** Whoever has a mailbox; moderators look at new networks afterwards. */
  OPEN,
  /** Whoever has a mailbox; a new network waits until a moderator has looked at it. */
  MODERATED,
  /** Those whom the operator has added. */
  INVITATION
}

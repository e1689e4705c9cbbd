package net.sisternet.registry.server.lucene;

import java.time.Duration;

/**
 * When the index is committed, which costs a sync to the disk: once so many entries are pending, or
 * so much time has passed since the last commit. What is pending at a kill is read from the log
 * again.
 *
 * @param entries how many entries may be pending
 * @param time how long after a commit the next change is committed in any case
 */
record CommitRule(int entries, Duration time) {

  static final CommitRule USUAL = new CommitRule(5000, Duration.ofSeconds(5));

  /** More entries than any rule lets wait. */
  static final int ALL = Integer.MAX_VALUE;

  /** Nothing is pending, from now on. */
  Pending start() {
    return new Pending(this, 0, System.nanoTime());
  }

  /**
   * What is pending.
   *
   * @param since when the last commit was, as {@link System#nanoTime} has it
   */
  record Pending(CommitRule rule, long entries, long since) {

    /** With {@code more} entries. */
    Pending and(int more) {
      return new Pending(rule, entries + more, since);
    }

    boolean isDue() {
      return entries >= rule.entries || System.nanoTime() - since >= rule.time.toNanos();
    }
  }
}

package net.sisternet.registry.core.publish;

import net.sisternet.registry.core.problem.RegistryException;

/** Hears of records that a coordinator publishes for the first time. Any thread. */
public interface Admission {

  /** Whether what coordinators publish for the first time waits until a moderator has seen it. */
  boolean waits();

  /**
   * Before one is published, with its canonical graph.
   *
   * @throws RegistryException of type {@code WAITING} if it has to wait; then it is kept, and its
   *     author is told so
   */
  void before(Submission submission);

  /** Whether moderators are asked to have a look at one once it is published. */
  boolean isForModerators(Submission submission);

  /** Lets everything pass. */
  Admission ALL =
      new Admission() {
        @Override
        public boolean waits() {
          return false;
        }

        @Override
        public void before(Submission submission) {
          // Nothing waits.
        }

        @Override
        public boolean isForModerators(Submission submission) {
          return false;
        }
      };
}

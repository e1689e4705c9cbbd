package net.sisternet.registry.core.cases;

import java.util.List;
import net.sisternet.registry.core.signin.Letter;

/** What the letter to moderators about all that waits says. Any thread. */
@FunctionalInterface
public interface DigestLetters {

  /** Says that {@code waiting} waits, which is not empty. */
  Letter waiting(List<Case> waiting);
}

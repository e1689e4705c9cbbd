package net.sisternet.registry.core.sisters;

import java.util.Optional;
import net.sisternet.registry.core.model.Home;

/** The turn to follow one home: taken as soon as it is free, and kept. One thread. */
final class PullTurn {

  private final Mirrors mirrors;
  private final Home home;
  private Optional<Mirrors.Turn> turn = Optional.empty();

  PullTurn(Mirrors mirrors, Home home) {
    this.mirrors = mirrors;
    this.home = home;
  }

  /** Whether it is ours now; takes it if nobody has it. */
  boolean isOurs() {
    if (turn.filter(Mirrors.Turn::isHeld).isPresent()) {
      return true;
    }
    giveBack();
    turn = mirrors.findTurn(home);
    return turn.isPresent();
  }

  void giveBack() {
    turn.ifPresent(Mirrors.Turn::close);
    turn = Optional.empty();
  }
}

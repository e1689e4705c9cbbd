package net.sisternet.registry.server;

import net.sisternet.registry.server.jena.ShippedVocabulary;

/** What a process can begin with before it knows which registry it is to start. */
public final class ReadAhead {

  private ReadAhead() {}

  /**
   * Begins to read, on a thread of its own, what every registry needs. For a program that has
   * something else to do before it starts the first; without it that start takes longer.
   */
  public static void begin() {
    ShippedVocabulary.readAhead();
  }
}

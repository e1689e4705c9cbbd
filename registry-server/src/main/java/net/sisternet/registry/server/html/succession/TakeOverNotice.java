package net.sisternet.registry.server.html.succession;

/**
 * What the page of a record says about taking it over.
 *
 * @param running that somebody asks, a sentence or two; empty if nobody does
 * @param ask where somebody may ask; empty if nobody is silent
 * @param signIn where its owner signs in to keep it; empty for who has signed in and is not
 */
public record TakeOverNotice(String running, String ask, String signIn) {

  static final TakeOverNotice NONE = new TakeOverNotice("", "", "");

  /** Whether there is anything to say. */
  public boolean shown() {
    return !running.isEmpty() || !ask.isEmpty();
  }
}

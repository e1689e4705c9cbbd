package net.sisternet.registry.server.jena;

import org.apache.jena.sys.JenaSystem;

/**
 * Makes Jena ready. Its classes initialise each other in rings: two threads that begin at different
 * ends wait for each other for ever. So one thread does it, before any other touches Jena.
 */
public final class JenaStart {

  private JenaStart() {}

  /** Returns when every part of Jena is ready. Any number of times. */
  public static void run() {
    JenaSystem.init();
  }
}

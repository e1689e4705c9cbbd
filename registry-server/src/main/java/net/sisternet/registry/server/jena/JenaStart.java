package net.sisternet.registry.server.jena;

import org.apache.jena.iri3986.provider.IRIProvider3986;
import org.apache.jena.irix.SystemIRIx;
import org.apache.jena.sys.JenaSystem;

/**
 * Makes Jena ready. Its classes initialise each other in rings: two threads that begin at different
 * ends wait for each other for ever. So one thread does it, before any other touches Jena. What
 * Jena offers for this returns at once to a second thread, while the first is still at it.
 */
public final class JenaStart {

  private JenaStart() {}

  /**
   * Returns when every part of Jena is ready. Any number of times and from any thread. IRIs are
   * read by the parser that follows RFC 3986: it is a part of Jena and quicker than the one it
   * chooses by itself.
   */
  public static synchronized void run() {
    // Otherwise the other parser is made ready first.
    System.setProperty(SystemIRIx.sysPropertyProvider, "IRI3986");
    JenaSystem.init();
    if (!(SystemIRIx.getProvider() instanceof IRIProvider3986)) {
      SystemIRIx.setProvider(new IRIProvider3986());
    }
  }
}

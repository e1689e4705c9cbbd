package net.sisternet.registry.server.html.register;

import java.io.InputStream;
import java.net.URI;

/**
 * Reads pages of the web that visitors name. Any thread. Never asks an address of a private network
 * for somebody else; bounded in time and size.
 */
@FunctionalInterface
public interface SitePages {

  /**
   * The page at {@code address}.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException if it cannot or must not be read
   */
  SitePage read(URI address);

  /**
   * A page.
   *
   * @param address where it was found at last
   * @param mediaType what it says it is
   * @param body its bytes
   */
  record SitePage(URI address, String mediaType, InputStream body) {}
}

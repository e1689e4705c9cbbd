package net.sisternet.registry.server.html.frame;

import java.util.List;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.server.html.language.Reader;

/** What should be brought to the attention of somebody who is signed in. Any thread. */
@FunctionalInterface
public interface Attention {

  /** The matters of {@code author}, the most urgent first; empty if there are none. */
  List<Matter> of(Author author, Reader reader);

  /**
   * Something to be looked at.
   *
   * @param text what it is, a short sentence
   * @param detail what else should be known; may be empty
   * @param href where it is done, a path of this registry
   */
  record Matter(String text, String detail, String href) {}
}

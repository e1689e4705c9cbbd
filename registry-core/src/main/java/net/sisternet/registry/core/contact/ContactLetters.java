package net.sisternet.registry.core.contact;

import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;

/** What the letters that bring messages of visitors say. Any thread. */
public interface ContactLetters {

  /**
   * Asks whoever wrote a message to send it; without a word of it, as the address may be another's.
   *
   * @param secret what the link holds that sends it
   */
  Letter confirm(ContactMessage message, Graph record, Secret secret);

  /**
   * Brings a message; an answer goes to whoever wrote it.
   *
   * @param stop what the link holds that stops more
   */
  Letter relayed(ContactMessage message, Graph record, Secret stop);
}

package net.sisternet.registry.core.contact;

import java.util.Map;
import net.sisternet.registry.core.signin.MailAddress;

/**
 * Somebody who can be written to.
 *
 * @param post the fragment of the contact; empty for whoever cares for the record
 * @param names what the post is called, by language; empty if it has no name
 * @param mail the address, which nobody sees
 */
public record Addressee(String post, Map<String, String> names, MailAddress mail) {

  public Addressee {
    names = Map.copyOf(names);
  }
}

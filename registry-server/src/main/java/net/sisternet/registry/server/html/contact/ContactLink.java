package net.sisternet.registry.server.html.contact;

/**
 * The way from a network's page to writing to it.
 *
 * @param href where; empty if nobody can be written to
 * @param elsewhere whether that is at another registry
 */
public record ContactLink(String href, boolean elsewhere) {

  static final ContactLink NONE = new ContactLink("", false);
}

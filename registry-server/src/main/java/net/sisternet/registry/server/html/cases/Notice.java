package net.sisternet.registry.server.html.cases;

/**
 * Something to be said and one way to go on.
 *
 * @param href where; empty for nowhere
 */
record Notice(String title, String text, String href, String link) {}

package net.sisternet.registry.server.html.search;

/**
 * One reason why a record was found.
 *
 * @param field where the match is
 * @param before the text before what was found, or all of it
 * @param found what was found, to be marked; may be empty
 * @param after the text behind it
 * @param lang the tag of the text's language if that is not the page's own, else empty
 * @param remark how what was asked for leads there; may be empty
 */
public record ReasonView(
    String field, String before, String found, String after, String lang, String remark) {}

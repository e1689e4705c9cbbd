package net.sisternet.registry.server.html.suggest;

import net.sisternet.registry.core.suggestions.Suggesting;

/**
 * What the pages for suggestions work with.
 *
 * @param suggesting makes those of people without an account, and those for sisters
 * @param reaches whether a letter reaches whoever makes one
 * @param local whether letters are shown on this machine instead
 */
public record SuggestPorts(Suggesting suggesting, boolean reaches, boolean local) {}

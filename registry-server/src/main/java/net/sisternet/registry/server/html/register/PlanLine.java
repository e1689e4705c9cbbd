package net.sisternet.registry.server.html.register;

import net.sisternet.registry.server.html.language.Phrase;

/**
 * What happens to one network.
 *
 * @param fate what, in one sentence
 * @param address the address that it has
 * @param href its page; empty if there is none yet
 */
public record PlanLine(Phrase name, String fate, String address, String href) {}

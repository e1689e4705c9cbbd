package net.sisternet.registry.server.html.cases;

import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.Rulings;

/**
 * What the pages about cases work with.
 *
 * @param desk opens cases
 * @param rulings decides them
 * @param cases all cases
 */
public record CasePorts(Desk desk, Rulings rulings, Cases cases) {}

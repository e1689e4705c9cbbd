package net.sisternet.registry.server.html.cases;

import net.sisternet.registry.core.alike.AlikeDesk;
import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.Rulings;
import net.sisternet.registry.core.cases.TransitionDesk;
import net.sisternet.registry.core.succession.Successions;

/**
 * What the pages about cases work with.
 *
 * @param desk opens cases
 * @param rulings decides them
 * @param cases all cases
 * @param successions taking over records whose owner is silent
 * @param transitions asks for networks to join and split
 * @param alike decides whether networks that look alike are one
 */
public record CasePorts(
    Desk desk,
    Rulings rulings,
    Cases cases,
    Successions successions,
    TransitionDesk transitions,
    AlikeDesk alike) {}

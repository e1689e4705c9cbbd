package net.sisternet.registry.core.cases;

import net.sisternet.registry.core.care.Stewards;

/** What the desk keeps: the cases, and who cares for which record. */
public record DeskStores(Cases cases, Stewards stewards) {}

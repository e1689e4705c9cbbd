package net.sisternet.registry.core.sisters;

import net.sisternet.registry.core.follow.PayloadRule;

/** What following sisters needs. */
public record SisterPorts(
    Sisters sisters,
    Quarantine quarantine,
    Mirrors mirrors,
    FeedSource feeds,
    PayloadRule rule,
    OwnErasures erasures) {}

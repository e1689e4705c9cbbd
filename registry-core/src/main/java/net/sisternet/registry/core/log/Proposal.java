package net.sisternet.registry.core.log;

import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Change;

/** A change that waits for its place in the log. */
public record Proposal(Change change, Precondition precondition, AccountId author) {}

package net.sisternet.registry.core.access;

import net.sisternet.registry.core.model.AccountId;

/** Who is writing. */
public record Author(AccountId account, Role role) {}

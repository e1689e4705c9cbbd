package net.sisternet.registry.core.cases;

import java.time.Instant;
import net.sisternet.registry.core.model.AccountId;

/**
 * How a case ended.
 *
 * @param accepted whether what was asked for was done
 * @param by who decided
 * @param when when
 * @param reason what whoever asked is told; may be empty
 */
public record Decision(boolean accepted, AccountId by, Instant when, String reason) {}

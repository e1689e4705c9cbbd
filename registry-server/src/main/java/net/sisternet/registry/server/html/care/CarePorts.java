package net.sisternet.registry.server.html.care;

import java.time.Clock;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.care.Stewards;

/**
 * What the pages about care work with.
 *
 * @param clock says how old records are
 * @param confirmations confirms records
 * @param stewards who cares for which record
 */
public record CarePorts(Clock clock, Confirmations confirmations, Stewards stewards) {}

package net.sisternet.registry.core.access;

import net.sisternet.registry.core.model.Digest;

/**
 * What is stored of a token. A token has 256 random bits, so one SHA-256 is enough: there is
 * nothing to guess.
 */
public record TokenHash(Digest digest) {}

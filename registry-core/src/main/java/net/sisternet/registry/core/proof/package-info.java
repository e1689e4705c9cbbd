/**
 * Proof that a log only grows: Merkle tree (RFC 6962), checkpoint and signed note (C2SP), and their
 * verification. Uses the JDK alone. Start at {@link net.sisternet.registry.core.proof.Checkpoint}.
 */
@NullMarked
package net.sisternet.registry.core.proof;

import org.jspecify.annotations.NullMarked;

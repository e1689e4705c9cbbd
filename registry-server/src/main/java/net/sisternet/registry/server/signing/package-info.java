/**
 * Signs the log: the only home of Bouncy Castle. Uses {@code core.proof}. Start at {@link
 * net.sisternet.registry.server.signing.BouncyCastleEd25519}.
 */
@NullMarked
package net.sisternet.registry.server.signing;

import org.jspecify.annotations.NullMarked;

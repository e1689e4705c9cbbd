/**
 * Signing in at a provider of OpenID Connect (OpenID Connect Core 1.0, Discovery 1.0, PKCE by RFC
 * 7636). The only home of Nimbus; implements core's {@code IdentityProvider} over the client's
 * bounded exchange, and knows no other package of the server. Start at {@link
 * net.sisternet.registry.server.oidc.OidcProvider}.
 */
@NullMarked
package net.sisternet.registry.server.oidc;

import org.jspecify.annotations.NullMarked;

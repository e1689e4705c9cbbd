/**
 * Signing in: by a link that is mailed, or at a provider that the operator trusts. Uses core's
 * {@code signin} and the frame of all pages. Start at {@link
 * net.sisternet.registry.server.html.signin.SignInPage}.
 */
@NullMarked
package net.sisternet.registry.server.html.signin;

import org.jspecify.annotations.NullMarked;

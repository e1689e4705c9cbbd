/**
 * Signing in without a password: a link by mail, then a session in a cookie. Everything here stands
 * beside the log and may be deleted; mail addresses are personal data and never reach the log. Uses
 * the JDK alone. Start at {@link net.sisternet.registry.core.signin.SignIn}.
 */
@NullMarked
package net.sisternet.registry.core.signin;

import org.jspecify.annotations.NullMarked;

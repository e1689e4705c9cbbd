package net.sisternet.registry.core.signin;

import java.time.Instant;
import net.sisternet.registry.core.model.Digest;

/**
 * What is stored of a link that was mailed.
 *
 * @param secret the digest of what the link holds
 * @param browser the digest of what the browser holds that asked for it
 * @param mail who asked
 * @param next where to go afterwards, a path within the registry
 * @param expires when it ends
 */
public record SignInLink(
    Digest secret, Digest browser, MailAddress mail, String next, Instant expires) {}

package net.sisternet.registry.core.signin;

import java.time.Instant;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.model.Digest;

/**
 * Somebody who has signed in, in one browser.
 *
 * @param secret the digest of what the browser's cookie holds
 * @param author as whom, with the role that the account has now
 * @param created when it began
 * @param used when it was last used, to the hour
 * @param device the rough kind of the browser
 */
public record Session(Digest secret, Author author, Instant created, Instant used, Device device) {}

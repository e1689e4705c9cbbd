/**
 * Pages where a visitor writes to those who run a network without seeing their address, and where
 * those stop it; and the letters. Uses {@code html.frame}, {@code html.view}, {@code html.care} and
 * the use cases of {@code core.contact}. Start at {@link
 * net.sisternet.registry.server.html.contact.ContactPages}.
 */
@NullMarked
package net.sisternet.registry.server.html.contact;

import org.jspecify.annotations.NullMarked;

/**
 * Pages and letters about taking over a record whose owner is silent: asking for it, saying that
 * one is still there, and what everybody can see meanwhile. Uses {@code html.frame}, {@code
 * html.care} and {@code core.succession}. Start at {@link
 * net.sisternet.registry.server.html.succession.TakeOverPage}.
 */
@NullMarked
package net.sisternet.registry.server.html.succession;

import org.jspecify.annotations.NullMarked;

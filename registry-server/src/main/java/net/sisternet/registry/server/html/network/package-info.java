/**
 * What only the page of a network has: its fields in the order of a visitor's questions, its counts
 * over time, its relations as a picture, and networks like it. Made from a record that {@code
 * html.view} shows and from core ports. Start at {@link
 * net.sisternet.registry.server.html.network.NetworkViews}.
 */
@NullMarked
package net.sisternet.registry.server.html.network;

import org.jspecify.annotations.NullMarked;

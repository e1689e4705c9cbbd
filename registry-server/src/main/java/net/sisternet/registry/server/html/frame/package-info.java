/**
 * What every page has in common: {@link net.sisternet.registry.server.html.frame.Site} renders a
 * template inside the layout, {@link net.sisternet.registry.server.html.frame.Visitors} knows who
 * asks, {@link net.sisternet.registry.server.html.frame.FormGuard} lets in no form that another
 * site sent, {@link net.sisternet.registry.server.html.frame.Refusals} says no in three languages.
 * Knows no page.
 */
@NullMarked
package net.sisternet.registry.server.html.frame;

import org.jspecify.annotations.NullMarked;

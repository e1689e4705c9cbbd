/**
 * What a person sees: the pages in a real browser, each in three languages and at the widths of a
 * phone and of a desk, and the ways that people take through them. Start at {@link
 * net.sisternet.registry.server.browser.PublicPagesIT}; pictures of all pages are in {@code
 * target/screenshots}.
 */
@NullMarked
package net.sisternet.registry.server.browser;

import org.jspecify.annotations.NullMarked;

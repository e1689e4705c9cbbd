/**
 * Networks side by side: what each costs for a company of the reader's size, what it is for, when
 * it meets, who is in it. Uses {@code html.frame}, {@code html.view} and core ports. Start at
 * {@link net.sisternet.registry.server.html.compare.ComparePage}.
 */
@NullMarked
package net.sisternet.registry.server.html.compare;

import org.jspecify.annotations.NullMarked;

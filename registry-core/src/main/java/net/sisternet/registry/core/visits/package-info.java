/**
 * How often pages are looked at: one number for a record and a day, and nothing about who looks.
 * Start at {@link net.sisternet.registry.core.visits.ViewCounter}.
 */
@NullMarked
package net.sisternet.registry.core.visits;

import org.jspecify.annotations.NullMarked;

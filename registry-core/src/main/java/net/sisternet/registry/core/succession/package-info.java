/**
 * Succession: when whoever owns a record has been silent for a year after the first reminder,
 * somebody else asks to care for it, and gets it after a time in which everybody can see that. Kept
 * as a case. Uses {@code core.care} and {@code core.cases}. Start at {@link
 * net.sisternet.registry.core.succession.Successions}.
 */
@NullMarked
package net.sisternet.registry.core.succession;

import org.jspecify.annotations.NullMarked;

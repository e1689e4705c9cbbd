/**
 * What people type before it is published: drafts, what was typed into them, and the way from there
 * to a record and back. Nothing of a draft is in the log. Uses the forms of {@code
 * core.vocabulary}. Start at {@link net.sisternet.registry.core.drafts.DraftDesk}.
 */
@NullMarked
package net.sisternet.registry.core.drafts;

import org.jspecify.annotations.NullMarked;

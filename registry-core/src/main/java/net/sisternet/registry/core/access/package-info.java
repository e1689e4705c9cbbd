/**
 * Who may write: accounts, roles and bearer tokens. Kept beside the log, never in it. Start at
 * {@link net.sisternet.registry.core.access.Author}.
 */
@NullMarked
package net.sisternet.registry.core.access;

import org.jspecify.annotations.NullMarked;

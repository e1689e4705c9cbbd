/**
 * Keeping records true: reminders to those who care for a record, confirming it by one click, and
 * who that is. Everything here stands beside the log and names accounts, never people; mail
 * addresses stay in {@code core.signin}. Start at {@link
 * net.sisternet.registry.core.care.Confirmations} and {@link
 * net.sisternet.registry.core.care.Reminders}.
 */
@NullMarked
package net.sisternet.registry.core.care;

import org.jspecify.annotations.NullMarked;

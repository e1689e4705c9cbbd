/**
 * Suggestions that travel: made by a visitor without an account, who confirms a mail address, about
 * a record of this home or of a sister's; carried to the home of the record, taken in there, and
 * followed until they are decided. The visitor's address never leaves this registry. Start at
 * {@link net.sisternet.registry.core.suggestions.Suggesting}; what a home does with what a sister
 * sends is {@link net.sisternet.registry.core.suggestions.ReceivedSuggestions}.
 */
@NullMarked
package net.sisternet.registry.core.suggestions;

import org.jspecify.annotations.NullMarked;

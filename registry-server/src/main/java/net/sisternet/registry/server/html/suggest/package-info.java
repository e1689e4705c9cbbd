/**
 * Pages where anybody suggests a change, of a record of this home or of a sister's, and sees what
 * becomes of it; and the letters about it. Uses {@code html.frame}, {@code html.view} and the use
 * cases of {@code core.suggestions}. Start at {@link
 * net.sisternet.registry.server.html.suggest.SuggestPages}.
 */
@NullMarked
package net.sisternet.registry.server.html.suggest;

import org.jspecify.annotations.NullMarked;

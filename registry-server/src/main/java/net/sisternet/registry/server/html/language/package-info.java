/**
 * One reader's language: words from the message files, dates, numbers and prices as one writes them
 * there, and the best of several languages of a text. Uses the JDK and {@code core.problem}. Start
 * at {@link net.sisternet.registry.server.html.language.Reader}.
 */
@NullMarked
package net.sisternet.registry.server.html.language;

import org.jspecify.annotations.NullMarked;

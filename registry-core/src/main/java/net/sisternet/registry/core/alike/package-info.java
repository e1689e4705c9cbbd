/**
 * Networks that look like each other, brought to moderators pair by pair: found once when one of
 * them is published or copied from a sister, decided once, and never asked again. A pair is a
 * {@link net.sisternet.registry.core.cases.Case}; it is found by {@link
 * net.sisternet.registry.core.alike.AlikeRound} and decided by {@link
 * net.sisternet.registry.core.alike.AlikeDesk}. Uses {@code core.cases} and the rules of {@code
 * core.sisters}. Start at {@link net.sisternet.registry.core.alike.AlikePair}.
 */
@NullMarked
package net.sisternet.registry.core.alike;

import org.jspecify.annotations.NullMarked;

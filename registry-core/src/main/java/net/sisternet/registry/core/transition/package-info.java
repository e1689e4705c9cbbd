/**
 * What becomes of networks: they get another name or address, join each other, split, or end (W3C
 * ORG, {@code org:ChangeEvent}). A {@link net.sisternet.registry.core.transition.Transition} is
 * what somebody says, a {@link net.sisternet.registry.core.transition.Plan} what that does to each
 * record, and {@link net.sisternet.registry.core.transition.Transitions} asks who has to agree and
 * carries it out, all or nothing.
 */
@NullMarked
package net.sisternet.registry.core.transition;

import org.jspecify.annotations.NullMarked;

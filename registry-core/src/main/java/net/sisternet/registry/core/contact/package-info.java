/**
 * Messages of visitors to those who run a network, whose address they do not see. Confirmed by mail
 * before they go, kept no longer than that, bounded, and stopped by whoever gets them. Start at
 * {@link net.sisternet.registry.core.contact.Relay}.
 */
@NullMarked
package net.sisternet.registry.core.contact;

import org.jspecify.annotations.NullMarked;

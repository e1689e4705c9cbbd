/**
 * Pages where people ask something about a record, and where it is decided: reports, claims,
 * suggestions, invitations, and the moderators' queue. Uses {@code html.frame}, {@code html.view}
 * and the use cases of {@code core.cases}. Start at {@link
 * net.sisternet.registry.server.html.cases.CasePages}.
 */
@NullMarked
package net.sisternet.registry.server.html.cases;

import org.jspecify.annotations.NullMarked;

/**
 * A record as a page shows it: plain values for templates, made from its triples, the forms and the
 * thesaurus, so that a new field in the shapes is shown without a change here. Uses core ports and
 * {@code html.language}. Start at {@link net.sisternet.registry.server.html.view.RecordViews}.
 */
@NullMarked
package net.sisternet.registry.server.html.view;

import org.jspecify.annotations.NullMarked;

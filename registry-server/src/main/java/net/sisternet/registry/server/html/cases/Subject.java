package net.sisternet.registry.server.html.cases;

import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;

/**
 * The record that a case is about.
 *
 * @param head its newest state
 * @param graph what it says
 */
record Subject(RecordHead head, Graph graph) {

  RecordIri record() {
    return head.record();
  }
}

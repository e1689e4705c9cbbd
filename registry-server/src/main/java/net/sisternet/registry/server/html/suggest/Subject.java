package net.sisternet.registry.server.html.suggest;

import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;

/**
 * A record that a change is suggested of.
 *
 * @param home where it is at home
 * @param graph what it says
 * @param own whether it is at home here
 * @param homeName what people call its home
 * @param page where it is shown here
 */
record Subject(
    RecordIri record, Home home, Graph graph, boolean own, String homeName, String page) {

  /** Where the same is done at its home. */
  String atHome() {
    return home.base();
  }
}

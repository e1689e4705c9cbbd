package net.sisternet.registry.server.html.cases;

import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/**
 * A case in a list.
 *
 * @param topic what it is about
 * @param state how it stands
 */
record CaseLine(String href, String topic, Phrase name, String opened, String state) {

  static CaseLine of(Case it, Graph graph, Site site, Reader reader) {
    return new CaseLine(
        site.paths().of("/cases/" + it.number()),
        reader.say("cases.topic." + it.topic().word()),
        Subjects.name(it.record(), graph, reader),
        reader.times().day(it.opened()),
        state(it, reader));
  }

  static String state(Case it, Reader reader) {
    if (it.isOpen()) {
      return reader.say("cases.waits");
    }
    return it.decision().filter(decision -> decision.accepted()).isPresent()
        ? reader.say("cases.accepted")
        : reader.say("cases.declined");
  }
}

package net.sisternet.registry.server.html.cases;

import net.sisternet.registry.core.alike.AlikeDesk;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/**
 * A case in a list.
 *
 * @param topic what it is about
 * @param other what else it is about; empty for most
 * @param state how it stands
 */
record CaseLine(String href, String topic, Phrase name, Phrase other, String opened, String state) {

  static CaseLine of(Case it, Graph graph, Site site, Reader reader) {
    return new CaseLine(
        site.paths().of("/cases/" + it.number()),
        reader.say("cases.topic." + it.topic().word()),
        Subjects.name(it.record(), graph, reader),
        Phrase.own(""),
        reader.times().day(it.opened()),
        state(it, reader));
  }

  /** This about {@code other} too. */
  CaseLine with(Phrase other) {
    return new CaseLine(href, topic, name, other, opened, state);
  }

  /** Both names in one line. */
  String names() {
    return other.text().isEmpty() ? name.text() : name.text() + " – " + other.text();
  }

  static String state(Case it, Reader reader) {
    if (it.isOpen()) {
      return reader.say("cases.waits");
    }
    if (it.topic() == Topic.ALIKE) {
      return pairState(it, reader);
    }
    return it.decision().filter(decision -> decision.accepted()).isPresent()
        ? reader.say("cases.accepted")
        : reader.say("cases.declined");
  }

  private static String pairState(Case it, Reader reader) {
    if (AlikeDesk.isOver(it)) {
      return reader.say("cases.alike.over");
    }
    return it.decision().filter(decision -> decision.accepted()).isPresent()
        ? reader.say("cases.alike.same")
        : reader.say("cases.alike.different");
  }
}

package net.sisternet.registry.server.html.cases;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.server.html.frame.Attention;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;

/** The cases that somebody has to decide, for their own page. */
final class CaseAttention implements Attention {

  private static final int MOST = 10;

  private final Site site;
  private final CasePorts ports;
  private final Subjects subjects;
  private final PairViews pairs;

  CaseAttention(Site site, CasePorts ports, Subjects subjects, PairViews pairs) {
    this.site = site;
    this.ports = ports;
    this.subjects = subjects;
    this.pairs = pairs;
  }

  @Override
  public List<Matter> of(Author author, Reader reader) {
    List<Case> waiting = ports.desk().waitingFor(author);
    var matters = new ArrayList<Matter>(own(author, reader));
    for (Case it : waiting.subList(0, Math.min(MOST, waiting.size()))) {
      CaseLine line = pairs.line(it, CaseLine.of(it, subjects.graph(it), site, reader), reader);
      matters.add(new Matter(line.topic() + ": " + line.names(), line.opened(), line.href()));
    }
    if (waiting.size() > MOST) {
      matters.add(
          new Matter(reader.say("cases.more", waiting.size()), "", site.paths().of("/moderation")));
    }
    return matters;
  }

  /** What somebody else decides before the author's networks change. */
  private List<Matter> own(Author author, Reader reader) {
    return ports.cases().openedBy(author.account(), Desk.MOST_SHOWN).stream()
        .filter(it -> it.isOpen() && isAwaited(it))
        .limit(MOST)
        .map(it -> CaseLine.of(it, subjects.graph(it), site, reader))
        .map(
            it ->
                new Matter(
                    reader.say("cases.own", it.name().text()),
                    reader.say("cases.own.sent", it.opened()),
                    it.href()))
        .toList();
  }

  private static boolean isAwaited(Case it) {
    return it.topic() == Topic.TRANSITION
        || it.topic() == Topic.CLAIM
        || (it.topic() == Topic.NETWORK && !it.field(Case.GRAPH).isEmpty());
  }
}

package net.sisternet.registry.server.html.cases;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.server.html.frame.Attention;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;

/** The cases that somebody has to decide, for their own page. */
final class CaseAttention implements Attention {

  private static final int MOST = 10;

  private final Site site;
  private final CasePorts ports;
  private final Subjects subjects;

  CaseAttention(Site site, CasePorts ports, Subjects subjects) {
    this.site = site;
    this.ports = ports;
    this.subjects = subjects;
  }

  @Override
  public List<Matter> of(Author author, Reader reader) {
    List<Case> waiting = ports.desk().waitingFor(author);
    var matters = new ArrayList<Matter>();
    for (Case it : waiting.subList(0, Math.min(MOST, waiting.size()))) {
      CaseLine line = CaseLine.of(it, subjects.graph(it), site, reader);
      matters.add(new Matter(line.topic() + ": " + line.name().text(), line.opened(), line.href()));
    }
    if (waiting.size() > MOST) {
      matters.add(
          new Matter(reader.say("cases.more", waiting.size()), "", site.paths().of("/moderation")));
    }
    return matters;
  }
}

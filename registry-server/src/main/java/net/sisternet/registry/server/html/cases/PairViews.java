package net.sisternet.registry.server.html.cases;

import java.util.Optional;
import net.sisternet.registry.core.alike.AlikeDesk;
import net.sisternet.registry.core.alike.AlikePair;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.sisters.LookAlikes;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.AlikeViews;
import net.sisternet.registry.server.html.register.AlikeViews.AlikeView;
import net.sisternet.registry.server.html.view.Paths;

/** Makes what pages show of two networks that look alike. Any thread. */
final class PairViews {

  private final Site site;
  private final AlikeDesk desk;
  private final AlikeViews alike;

  PairViews(Site site, AlikeDesk desk, AlikeViews alike) {
    this.site = site;
    this.desk = desk;
    this.alike = alike;
  }

  /** What the page of a pair shows; empty for other cases. */
  Optional<PairView> find(Case it, Reader reader) {
    if (it.topic() != Topic.ALIKE) {
      return Optional.empty();
    }
    AlikePair pair = AlikePair.of(it);
    AlikeView other = other(pair, reader);
    boolean due = desk.isDue(it);
    boolean joinable = due && desk.isJoinable(pair);
    return Optional.of(
        new PairView(
            other,
            site.paths().of("/compare")
                + "?network="
                + Paths.encode(pair.ours().value())
                + "&network="
                + Paths.encode(pair.other().value()),
            joinable ? site.paths().record(pair.ours()) + "/transition" : "",
            due && !joinable ? reader.say("cases.accept.alike") : "",
            due));
  }

  /** A case in a list; of a pair with the name of the other network too. */
  CaseLine line(Case it, CaseLine line, Reader reader) {
    return it.topic() == Topic.ALIKE ? line.with(other(AlikePair.of(it), reader).name()) : line;
  }

  private AlikeView other(AlikePair pair, Reader reader) {
    return alike.of(new LookAlikes.Pair(pair.ours(), pair.other(), pair.likeness()), reader);
  }

  /**
   * Two networks that look alike, on the page of the first.
   *
   * @param other the second
   * @param compare where both stand side by side
   * @param join where they are joined, if they are one; empty if that is not possible here
   * @param accept what it is called to say that they are one; empty if that is not possible
   * @param due whether there is still something to decide
   */
  record PairView(AlikeView other, String compare, String join, String accept, boolean due) {

    /** The name of the other. */
    Phrase name() {
      return other.name();
    }
  }
}

package net.sisternet.registry.server.html.register;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.vocab.Kinds;

/** Who may change which record on the pages. */
public final class OwnRecord {

  private OwnRecord() {}

  /** Whether {@code author} may change the record of {@code head} without being its deputy. */
  public static boolean mayChange(Author author, RecordHead head) {
    return !head.withdrawn()
        && (author.role().covers(Role.MODERATOR) || head.owner().equals(author.account()));
  }

  /** Whether the forms know records of that kind. */
  public static boolean hasForm(RecordIri record) {
    return record.path().equals(Kinds.NETWORK.path());
  }

  /** The network {@code slug} of this registry, if {@code author} may change it. */
  static RecordHead network(RegisterPorts ports, Author author, String slug) {
    RecordHead head =
        Optional.of(slug)
            .filter(RecordIri::isSlug)
            .flatMap(it -> ports.heads().find(ports.home().record(Kinds.NETWORK, it)))
            .filter(it -> !it.withdrawn())
            .orElseThrow(Refusals::notFound);
    if (!mayChange(author, head) && !ports.deputies().isDeputy(head.record(), author.account())) {
      throw new RegistryException(
          ProblemType.FORBIDDEN, Refusals.text("register.not-yours"), List.of());
    }
    return head;
  }
}

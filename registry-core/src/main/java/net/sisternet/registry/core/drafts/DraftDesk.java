package net.sisternet.registry.core.drafts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** Where people work on their drafts. Any thread; two tabs of one browser lose nothing. */
public final class DraftDesk {

  /** How many characters a draft may have, as it is kept. */
  public static final int LARGEST = 400_000;

  private static final int MOST = 200;
  private static final int MOST_ATTEMPTS = 20;
  private static final Duration DONE_LIFE = Duration.ofDays(7);

  private final Drafts drafts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** A desk over {@code drafts}. */
  public DraftDesk(Drafts drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * A new draft of {@code owner}.
   *
   * @param form the name of the kind that it becomes
   * @throws RegistryException of type {@code TOO_LARGE} if that is too much, or one too many
   */
  public Draft begin(AccountId owner, String form, Answers answers) {
    return keepNew(Draft.begun(DraftId.random(random), owner, form, answers));
  }

  /** The draft that changes a record of now {@code head}; the one that there is, or a new one. */
  public Draft beginChange(AccountId owner, String form, RecordHead head, Answers answers) {
    return open(owner).stream()
        .filter(it -> it.isChange() && it.record().equals(Optional.of(head.record())))
        .findFirst()
        .orElseGet(
            () ->
                keepNew(
                    Draft.begun(DraftId.random(random), owner, form, answers)
                        .changing(head.record(), head.version())));
  }

  /** The draft, if it is {@code owner}'s; also one that is done. */
  public Optional<Draft> find(AccountId owner, DraftId id) {
    return drafts.find(owner, id);
  }

  /** The drafts of {@code owner} that are not done, the last changed first. */
  public List<Draft> open(AccountId owner) {
    return drafts.of(owner).stream().filter(it -> !it.done()).toList();
  }

  /**
   * Keeps what {@code change} makes of a draft; it is asked again if another was faster. A draft
   * that is done stays as it is.
   *
   * @throws RegistryException of type {@code NOT_FOUND} if there is no such draft of {@code owner}
   */
  public Draft change(AccountId owner, DraftId id, UnaryOperator<Draft> change) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Draft before =
          drafts
              .find(owner, id)
              .orElseThrow(() -> new RegistryException(ProblemType.NOT_FOUND, "drafts.gone"));
      Draft wanted = change.apply(before);
      if (before.done() || wanted.equals(before)) {
        return before;
      }
      Draft after = refuseLarge(wanted).next(now());
      if (drafts.replace(after)) {
        return after;
      }
    }
    throw new RegistryException(ProblemType.UNAVAILABLE, "drafts.busy");
  }

  /** Notes that the draft has been published as {@code record}. */
  void finish(Draft draft, RecordIri record) {
    if (drafts.find(draft.owner(), draft.id()).isPresent()) {
      change(draft.owner(), draft.id(), it -> it.doneAs(record));
    }
  }

  /** Deletes a draft, if it is {@code owner}'s. */
  public void discard(AccountId owner, DraftId id) {
    drafts.delete(owner, id);
  }

  private Draft keepNew(Draft draft) {
    if (open(draft.owner()).size() >= MOST) {
      throw new RegistryException(ProblemType.TOO_LARGE, "drafts.too-many", MOST);
    }
    Draft kept = refuseLarge(draft).at(now());
    drafts.add(kept, now().minus(DONE_LIFE));
    return kept;
  }

  private static Draft refuseLarge(Draft draft) {
    if (draft.answers().encode().length() > LARGEST) {
      throw new RegistryException(ProblemType.TOO_LARGE, "drafts.too-large", LARGEST);
    }
    return draft;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

package net.sisternet.registry.core.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordVersion;
import org.junit.jupiter.api.Test;

/** What every {@link Drafts} keeps. */
public interface DraftsContract {

  AccountId OWNER = new AccountId("c-1");
  AccountId OTHER = new AccountId("c-2");
  Instant NOW = Samples.MORNING;

  /** No drafts, in a store that has the accounts {@link #OWNER} and {@link #OTHER}. */
  Drafts noDrafts();

  /** The same drafts after everything was closed and opened again. */
  Drafts reopenedDrafts();

  @Test
  default void aDraftIsKeptAsItIsAlsoAfterReopening() {
    Draft draft =
        draft(OWNER, "Søster & Co = \"1\"\nlinje")
            .changing(Samples.network("a"), new RecordVersion(3));
    noDrafts().add(draft, Instant.EPOCH);
    assertThat(reopenedDrafts().find(OWNER, draft.id())).contains(draft);
  }

  @Test
  default void nobodyElseSeesChangesOrDeletesIt() {
    Drafts drafts = noDrafts();
    Draft draft = draft(OWNER, "mine");
    drafts.add(draft, Instant.EPOCH);
    assertThat(drafts.find(OTHER, draft.id())).isEmpty();
    assertThat(drafts.of(OTHER)).isEmpty();
    drafts.delete(OTHER, draft.id());
    Draft stolen =
        new Draft(
            draft.id(),
            OTHER,
            draft.form(),
            draft.record(),
            draft.base(),
            draft.answers(),
            false,
            2,
            NOW);
    assertThat(drafts.replace(stolen)).isFalse();
    assertThat(drafts.find(OWNER, draft.id())).contains(draft);
  }

  @Test
  default void onlyTheNextRevisionReplacesIt() {
    Drafts drafts = noDrafts();
    Draft draft = draft(OWNER, "one");
    drafts.add(draft, Instant.EPOCH);
    Draft second = draft.with(Answers.NONE.with("name.da", "two")).next(NOW.plusSeconds(1));
    assertThat(drafts.replace(second)).isTrue();
    assertThat(drafts.replace(second)).isFalse();
    assertThat(drafts.replace(draft.next(NOW))).isFalse();
    assertThat(reopenedDrafts().find(OWNER, draft.id())).contains(second);
  }

  @Test
  default void ofManyWhoReplaceOneRevisionOneDoes() {
    Drafts drafts = noDrafts();
    Draft draft = draft(OWNER, "one");
    drafts.add(draft, Instant.EPOCH);
    long done =
        IntStream.range(0, 16)
            .parallel()
            .filter(i -> drafts.replace(draft.with(Answers.NONE.with("a", "" + i)).next(NOW)))
            .count();
    assertThat(done).isEqualTo(1);
  }

  @Test
  default void theLastChangedIsFirstAndADeletedOneIsGone() {
    Drafts drafts = noDrafts();
    Draft old = draft(OWNER, "old");
    Draft young = draft(OWNER, "young").at(NOW.plusSeconds(60));
    drafts.add(young, Instant.EPOCH);
    drafts.add(old, Instant.EPOCH);
    assertThat(drafts.of(OWNER)).containsExactly(young, old);
    drafts.delete(OWNER, young.id());
    assertThat(drafts.of(OWNER)).isEqualTo(List.of(old));
    assertThat(drafts.replace(young.next(NOW))).isFalse();
  }

  @Test
  default void whatIsDoneGoesWhenANewOneComesMuchLater() {
    Drafts drafts = noDrafts();
    Draft draft = draft(OWNER, "done");
    drafts.add(draft, Instant.EPOCH);
    Draft done = draft.doneAs(Samples.network("a")).next(NOW);
    assertThat(drafts.replace(done)).isTrue();
    drafts.add(draft(OWNER, "next"), NOW);
    assertThat(drafts.find(OWNER, draft.id())).contains(done);
    drafts.add(draft(OWNER, "later"), NOW.plusSeconds(1));
    assertThat(drafts.find(OWNER, draft.id())).isEmpty();
  }

  private static Draft draft(AccountId owner, String name) {
    return Draft.begun(
            DraftId.random(new SecureRandom()),
            owner,
            "network",
            Answers.NONE.with("name.da", name))
        .at(NOW);
  }
}

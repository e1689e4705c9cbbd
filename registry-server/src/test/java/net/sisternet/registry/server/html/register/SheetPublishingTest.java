package net.sisternet.registry.server.html.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.SheetPublishing.Outcome;
import net.sisternet.registry.server.html.register.SheetRow.State;
import org.junit.jupiter.api.Test;

/** A list that is published: what is refused, and what is left when the time is over. */
class SheetPublishingTest {

  private static final Author AUTHOR = new Author(new AccountId("list"), Role.COORDINATOR);
  private static final Duration SIX_SECONDS = Duration.ofSeconds(6);

  /** Goes on by two seconds with each row. */
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000);

  private final List<String> asked = new ArrayList<>();

  @Test
  void afterSixSecondsWhatIsLeftIsSaidAndPublishedByTheNextRequest() {
    Outcome first = publish(rows(State.NEW, 5));
    assertThat(first.published()).isEqualTo(3);
    assertThat(first.left()).isEqualTo(2);
    assertThat(first.rows())
        .extracting(SheetRow::state)
        .containsExactly(State.SAME, State.SAME, State.SAME, State.NEW, State.NEW);

    Outcome second = publish(first.rows());
    assertThat(second.published()).isEqualTo(2);
    assertThat(second.left()).isZero();
    assertThat(asked).containsExactly("row-1", "row-2", "row-3", "row-4", "row-5");
  }

  @Test
  void aRowThatIsRefusedSaysWhyAndStopsNoOther() {
    List<SheetRow> rows = new ArrayList<>(rows(State.CHANGE, 1));
    rows.add(row(2, "refused", State.NEW));
    rows.add(row(3, "row-3", State.NEW));
    Outcome outcome = publish(rows);
    assertThat(outcome.published()).isEqualTo(2);
    assertThat(outcome.left()).isZero();
    SheetRow refused = outcome.rows().get(1);
    assertThat(refused.state()).isEqualTo(State.WRONG);
    assertThat(refused.faults()).singleElement().asString().isNotBlank();
  }

  @Test
  void whatWaitsForAModeratorIsCountedAndOnlyWhatIsReadyIsPublished() {
    Outcome outcome =
        publish(
            List.of(
                row(1, "waits", State.NEW),
                row(2, "row-2", State.ALIKE),
                row(3, "row-3", State.WRONG),
                row(4, "row-4", State.SAME)));
    assertThat(outcome.waiting()).isEqualTo(1);
    assertThat(outcome.published()).isZero();
    assertThat(outcome.rows())
        .extracting(SheetRow::state)
        .containsExactly(State.WAITS, State.ALIKE, State.WRONG, State.SAME);
    assertThat(asked).containsExactly("waits");
  }

  private Outcome publish(List<SheetRow> rows) {
    return new SheetPublishing(this::publish, SIX_SECONDS, clock::get)
        .publish(AUTHOR, rows, Reader.ENGLISH);
  }

  private RecordIri publish(Author author, Draft draft, Locale locale) {
    String name = draft.form();
    asked.add(name);
    clock.addAndGet(Duration.ofSeconds(2).toNanos());
    switch (name) {
      case "refused" -> throw new RegistryException(ProblemType.FORBIDDEN, "case.not-yours");
      case "waits" -> throw new RegistryException(ProblemType.WAITING, "case.not-yours");
      default -> {
        return new RecordIri("https://example.org/networks/" + name);
      }
    }
  }

  private static List<SheetRow> rows(State state, int many) {
    return IntStream.rangeClosed(1, many).mapToObj(n -> row(n, "row-" + n, state)).toList();
  }

  private static SheetRow row(int number, String name, State state) {
    var id = new DraftId(String.format(Locale.ROOT, "%032x", number));
    return new SheetRow(
        number,
        name,
        state,
        Optional.empty(),
        List.of(),
        Draft.begun(id, AUTHOR.account(), name, Answers.NONE));
  }
}

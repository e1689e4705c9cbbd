package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.SuggestionReceipt;
import net.sisternet.registry.core.federation.SuggestionReceipt.State;
import net.sisternet.registry.core.follow.UnreachableSisterException;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Outbox;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.suggestions.Courier;
import net.sisternet.registry.core.suggestions.HomePost;
import net.sisternet.registry.core.suggestions.Stage;
import net.sisternet.registry.core.suggestions.Suggesting;
import net.sisternet.registry.core.suggestions.Suggestion;
import net.sisternet.registry.server.html.suggest.SuggestionLetterTexts;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions on their way to homes that are slow, silent, or lie; by a clock that is stepped. */
class CourierTest {

  private static final Home THERE = new Home("https://luebeck.example");
  private static final RecordIri RECORD = THERE.record(Kinds.NETWORK, "cloudsters");
  private static final MailAddress VISITOR = new MailAddress("visitor@elsewhere.example");

  @TempDir private Path folder;
  private CareRegistry registry;
  private final Script home = new Script();
  private Outbox outbox;
  private Suggesting suggesting;
  private Courier courier;

  @BeforeEach
  void open() {
    registry = new CareRegistry(folder);
    connect();
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private void connect() {
    outbox = new Outbox(registry.clock());
    var letters = new SuggestionLetterTexts(CareRegistry.HOME, "Test");
    suggesting =
        new Suggesting(
            registry.storage().suggestions(), letters, outbox, registry.clock(), () -> {});
    courier =
        new Courier(
            CareRegistry.HOME,
            registry.storage().suggestions(),
            registry.storage().heads(),
            home,
            letters,
            outbox,
            registry.clock());
  }

  @Test
  void nothingGoesBeforeItIsConfirmedAndTheUnconfirmedIsForgotten() {
    Secret link = ask("Hej");
    assertThat(courier.run()).isZero();
    registry.clock().pass(Suggesting.CONFIRMATION_LIFE.minusSeconds(1));
    assertThat(suggesting.find(link)).isPresent();
    registry.clock().pass(Duration.ofSeconds(1));
    assertThat(suggesting.confirm(link)).isEmpty();
    courier.run();
    registry.clock().pass(Duration.ofSeconds(1));
    courier.run();
    assertThat(registry.storage().suggestions().find(link.digest())).isEmpty();
    assertThat(home.asked).isZero();
  }

  @Test
  void aHomeThatIsDownIsTriedLessAndLessAlsoAfterARestartAndGivenUpAfterTwoWeeks() {
    Secret link = confirmed();
    for (int minutes : new int[] {0, 1, 5, 30, 120, 360, 720, 720}) {
      registry.clock().pass(Duration.ofMinutes(minutes).minusMillis(minutes == 0 ? 0 : 1));
      assertThat(courier.run()).isEqualTo(minutes == 0 ? 1 : 0);
      registry.clock().pass(Duration.ofMillis(minutes == 0 ? 0 : 1));
      assertThat(courier.run()).isEqualTo(minutes == 0 ? 0 : 1);
      assertThat(stage(link)).isEqualTo(Stage.WAITING);
      if (minutes == 30) {
        registry = registry.reopened();
        connect();
      }
    }
    registry.clock().pass(Courier.PATIENCE);
    assertThat(courier.run()).isEqualTo(1);
    assertThat(stage(link)).isEqualTo(Stage.REFUSED);
    assertThat(outbox.letters().get(0).letter().text())
        .contains("ikke modtaget", "> ", RECORD.value());
    assertThat(found(link).mail()).isEmpty();
    registry.clock().pass(Courier.KEPT.plusSeconds(1));
    courier.run();
    assertThat(suggesting.find(link)).isEmpty();
  }

  @Test
  void whatAHomeSaysIsBoundedAndAnsweredToWhoeverAsked() {
    Secret link = confirmed();
    home.say(State.RECEIVED, "");
    courier.run();
    assertThat(stage(link)).isEqualTo(Stage.RECEIVED);
    assertThat(courier.run()).isZero();
    registry.clock().pass(Duration.ofMinutes(5));
    home.say(State.DECLINED, "Nej\r\nBcc: all@\u202Eelsewhere.example\n" + "x".repeat(30_000));
    courier.run();
    Suggestion ended = found(link);
    assertThat(ended.stage()).isEqualTo(Stage.DECLINED);
    assertThat(ended.answer()).hasSizeLessThan(2_100).doesNotContain("\r", "\u202E");
    Outbox.Kept letter = outbox.letters().get(0);
    assertThat(letter.to()).isEqualTo(VISITOR);
    assertThat(letter.letter().text()).contains("\n> Nej");
    assertThat(letter.letter().subject()).doesNotContain("Bcc");
    registry.clock().pass(Duration.ofDays(1));
    assertThat(courier.run()).isZero();
  }

  @Test
  void aHomeThatSpeaksOfAnotherSuggestionIsNotBelieved() {
    Secret link = confirmed();
    home.answers.add(
        suggestion -> new SuggestionReceipt("Z".repeat(43), State.ACCEPTED, suggestion.made(), ""));
    courier.run();
    assertThat(stage(link)).isEqualTo(Stage.WAITING);
  }

  @Test
  void aRefusalEndsItAndTheHomeThatNeverDecidesIsLeftAfterAYear() {
    Secret refused = confirmed();
    home.answers.add(
        suggestion -> {
          throw new RegistryException(ProblemType.INVALID, "suggestion.already", RECORD.value());
        });
    courier.run();
    assertThat(stage(refused)).isEqualTo(Stage.REFUSED);
    assertThat(found(refused).answer()).contains("Der er intet at ændre");
    Secret silent = confirmed();
    home.say(State.RECEIVED, "");
    courier.run();
    registry.clock().pass(Courier.LONGEST.plusSeconds(1));
    home.say(State.RECEIVED, "");
    courier.run();
    assertThat(stage(silent)).isEqualTo(Stage.REFUSED);
    assertThat(found(silent).answer()).contains("i et år");
  }

  @Test
  void aMailboxAndANetworkGetFewLetters() {
    for (int i = 0; i < 20; i++) {
      ask("Hej");
    }
    assertThat(outbox.letters()).hasSize(4);
    assertThatThrownBy(() -> ask("Hej"))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
  }

  private Secret ask(String note) {
    var wish = new Suggesting.Wish(RECORD, new Graph(List.of()), THERE, List.of(), note, "da");
    return suggesting.ask(wish, VISITOR, "client", false);
  }

  private Secret confirmed() {
    Secret link = ask("Hej");
    assertThat(suggesting.confirm(link)).isPresent();
    return link;
  }

  private Suggestion found(Secret link) {
    return registry.storage().suggestions().find(link.digest()).orElseThrow();
  }

  private Stage stage(Secret link) {
    return found(link).stage();
  }

  /** A home that answers as a test says, and else not at all. */
  private static final class Script implements HomePost {

    private final Deque<Answer> answers = new ArrayDeque<>();
    private int asked;

    @FunctionalInterface
    interface Answer {
      SuggestionReceipt to(CarriedSuggestion suggestion);
    }

    void say(State state, String reason) {
      answers.add(
          suggestion -> new SuggestionReceipt(suggestion.id(), state, suggestion.made(), reason));
    }

    @Override
    public SuggestionReceipt send(CarriedSuggestion suggestion) {
      asked++;
      return Optional.ofNullable(answers.poll())
          .orElseThrow(
              () -> new UnreachableSisterException(THERE.base(), "nothing", Optional.empty()))
          .to(suggestion);
    }

    @Override
    public SuggestionReceipt ask(Home home, String id, String language) {
      return send(
          new CarriedSuggestion(
              id, CareRegistry.HOME, home, RECORD, java.time.Instant.EPOCH, "da", List.of(), "x"));
    }
  }
}

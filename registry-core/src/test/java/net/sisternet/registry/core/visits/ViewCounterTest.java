package net.sisternet.registry.core.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.SteppedClock;
import org.junit.jupiter.api.Test;

/** Counting by a clock that is stepped on. */
class ViewCounterTest {

  private static final RecordIri A = Samples.network("a");

  private final SteppedClock clock = new SteppedClock();
  private final InMemoryPageViews views = new InMemoryPageViews();
  private final ViewCounter counter = new ViewCounter(views, clock);

  @Test
  void looksAreStoredTogetherOnTheirOwnDay() {
    LocalDate first = today();
    IntStream.range(0, 100).parallel().forEach(i -> counter.count(A));
    assertThat(views.count(List.of(A), first, first)).isEmpty();
    clock.pass(Duration.ofDays(1));
    counter.count(A);
    counter.store();
    counter.store();
    assertThat(views.count(List.of(A), first, first)).isEqualTo(Map.of(A, 100L));
    assertThat(views.count(List.of(A), today(), today())).isEqualTo(Map.of(A, 1L));
  }

  @Test
  void whatCouldNotBeStoredIsStoredTheNextTime() {
    counter.count(A);
    views.fail(true);
    assertThatThrownBy(counter::store).isInstanceOf(StoreException.class);
    counter.count(A);
    views.fail(false);
    counter.store();
    assertThat(views.count(List.of(A), today(), today())).isEqualTo(Map.of(A, 2L));
  }

  @Test
  void afterThirteenMonthsNothingIsLeft() {
    LocalDate first = today();
    counter.count(A);
    counter.store();
    clock.pass(Duration.ofDays(400));
    counter.store();
    assertThat(views.count(List.of(A), first, first)).isEqualTo(Map.of(A, 1L));
    clock.pass(Duration.ofDays(40));
    counter.store();
    assertThat(views.count(List.of(A), first, first)).isEmpty();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

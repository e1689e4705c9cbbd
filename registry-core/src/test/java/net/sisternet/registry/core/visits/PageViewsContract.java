package net.sisternet.registry.core.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.RecordIri;
import org.junit.jupiter.api.Test;

/** What every {@link PageViews} keeps. */
public interface PageViewsContract {

  RecordIri A = Samples.network("a");
  RecordIri B = Samples.network("b");
  LocalDate DAY = LocalDate.of(2026, 3, 31);

  /** A registry where nobody has looked at anything. */
  PageViews noViews();

  /** The same after everything was closed and opened again. */
  PageViews reopenedViews();

  @Test
  default void looksAddUpByRecordAndDay() {
    PageViews views = noViews();
    views.add(Map.of(new Viewed(A, DAY), 2L, new Viewed(B, DAY), 1L));
    views.add(Map.of(new Viewed(A, DAY), 3L, new Viewed(A, DAY.plusDays(1)), 7L));
    PageViews reopened = reopenedViews();
    assertThat(reopened.count(List.of(A, B), DAY, DAY)).isEqualTo(Map.of(A, 5L, B, 1L));
    assertThat(reopened.count(List.of(A), DAY, DAY.plusDays(1))).isEqualTo(Map.of(A, 12L));
    assertThat(reopened.count(List.of(B), DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
    assertThat(reopened.count(List.of(), DAY, DAY)).isEmpty();
  }

  @Test
  default void whatIsOldIsForgotten() {
    PageViews views = noViews();
    views.add(Map.of(new Viewed(A, DAY), 2L, new Viewed(A, DAY.plusDays(1)), 1L));
    views.forgetBefore(DAY.plusDays(1));
    assertThat(reopenedViews().count(List.of(A), DAY, DAY.plusDays(1))).isEqualTo(Map.of(A, 1L));
  }

  @Test
  default void ofManyWhoAddAtOnceNoneIsLost() {
    PageViews views = noViews();
    IntStream.range(0, 32)
        .parallel()
        .forEach(i -> views.add(Map.of(new Viewed(A, DAY), 1L, new Viewed(B, DAY), 1L)));
    assertThat(views.count(List.of(A, B), DAY, DAY)).isEqualTo(Map.of(A, 32L, B, 32L));
  }
}

package net.sisternet.registry.server.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.projection.ProjectionRunner;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;

/** What is measured: the JVM, requests by route and status, logs, projections, sisters. */
final class Metrics {

  private static final Duration[] BUCKETS =
      Stream.of(5, 20, 100, 500, 2000, 10_000).map(Duration::ofMillis).toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final MeterProvider<Timer> requests =
      Timer.builder("http.server.requests")
          .description("Requests by route and status")
          .serviceLevelObjectives(BUCKETS)
          .withRegistry(registry);
  private final Federation federation;
  private final MultiGauge lag;
  private final MultiGauge age;
  private final MultiGauge failures;

  Metrics(
      EntryLog log,
      List<ProjectionRunner> projections,
      IntSupplier waiting,
      List<Measure> measures,
      Federation federation) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    FunctionCounter.builder("sisternet.log.entries", log, l -> l.head().size())
        .description("Entries in the log")
        .register(registry);
    Gauge.builder("sisternet.sequencer.waiting", waiting::getAsInt)
        .description("Writes that wait for the sequencer")
        .register(registry);
    for (ProjectionRunner projection : projections) {
      Gauge.builder("sisternet.projection.behind", projection, p -> behind(log, p))
          .description("Entries that a projection has not applied yet")
          .tag("projection", projection.name())
          .register(registry);
      Gauge.builder("sisternet.projection.failures", projection, ProjectionRunner::failures)
          .description("Batches that failed since one succeeded")
          .tag("projection", projection.name())
          .register(registry);
    }
    measures.forEach(this::add);
    this.federation = federation;
    this.lag = sisters("sisternet.sister.lag", "Signed entries of a sister that are not held");
    this.age = sisters("sisternet.sister.age", "Seconds since a sister was last seen");
    this.failures = sisters("sisternet.sister.failures", "How often a sister failed in a row");
  }

  private MultiGauge sisters(String name, String description) {
    return MultiGauge.builder(name).description(description).register(registry);
  }

  private void add(Measure measure) {
    if (measure.grows()) {
      FunctionCounter.builder(measure.name(), measure, it -> it.value().getAsDouble())
          .description(measure.description())
          .register(registry);
    } else {
      Gauge.builder(measure.name(), measure, it -> it.value().getAsDouble())
          .description(measure.description())
          .register(registry);
    }
  }

  /** Notes one request that was answered. */
  void request(String method, String route, int status, Duration took) {
    requests
        .withTags("method", method, "route", route, "status", Integer.toString(status))
        .record(took);
  }

  /** All of it, in Prometheus' text format. */
  String text() {
    List<SisterStatus> statuses = federation.statuses();
    Instant now = Clock.systemUTC().instant();
    tell(lag, statuses, SisterStatus::lag);
    tell(failures, statuses, it -> it.failure().map(SisterStatus.Failure::times).orElse(0));
    tell(
        age,
        statuses.stream().filter(it -> it.findAge(now).isPresent()).toList(),
        it -> it.findAge(now).map(Duration::toSeconds).orElse(0L));
    return registry.scrape();
  }

  private static void tell(
      MultiGauge gauge, List<SisterStatus> sisters, Function<SisterStatus, Number> value) {
    gauge.register(
        sisters.stream()
            .map(it -> MultiGauge.Row.of(Tags.of("home", it.home().base()), value.apply(it)))
            .toList(),
        true);
  }

  private static double behind(EntryLog log, ProjectionRunner projection) {
    return Math.max(0, log.head().size() - projection.position().value());
  }
}

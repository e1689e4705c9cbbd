package net.sisternet.registry.server.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.projection.ProjectionRunner;

/** What is measured: the JVM, requests by route and status, the log, the projections. */
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

  Metrics(
      EntryLog log, List<ProjectionRunner> projections, java.util.function.IntSupplier waiting) {
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
  }

  /** Notes one request that was answered. */
  void request(String method, String route, int status, Duration took) {
    requests
        .withTags("method", method, "route", route, "status", Integer.toString(status))
        .record(took);
  }

  /** All of it, in Prometheus' text format. */
  String text() {
    return registry.scrape();
  }

  private static double behind(EntryLog log, ProjectionRunner projection) {
    return Math.max(0, log.head().size() - projection.position().value());
  }
}

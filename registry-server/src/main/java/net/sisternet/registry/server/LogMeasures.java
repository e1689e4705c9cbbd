package net.sisternet.registry.server;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.sisternet.registry.server.http.Measure;
import net.sisternet.registry.server.ldes.LogTraffic;
import net.sisternet.registry.server.ldes.PublishedLog;

/** What is measured of the published logs: our own and those that are mirrored. */
final class LogMeasures {

  private LogMeasures() {}

  static List<Measure> of(PublishedLog own, ShownMirrors mirrors) {
    return List.of(
        Measure.count(
            "sisternet.log.pages.sent", "Pages of our log sent", () -> own.traffic().pages()),
        Measure.count(
            "sisternet.log.entries.sent", "Entries of our log sent", () -> own.traffic().entries()),
        Measure.count(
            "sisternet.log.parts.sent",
            "Checkpoints, tiles, bundles and nodes of our log sent",
            () -> own.traffic().others()),
        Measure.count(
            "sisternet.log.not.modified",
            "Requests for our log answered with 304",
            () -> own.traffic().known()),
        Measure.level(
            "sisternet.log.listeners",
            "Who listens now for our log to grow",
            () -> own.doorbell().listening()),
        Measure.count(
            "sisternet.mirrors.entries.sent",
            "Entries of mirrored logs sent",
            () -> sum(mirrors, LogTraffic::entries)),
        Measure.count(
            "sisternet.mirrors.pages.sent",
            "Pages of mirrored logs sent",
            () -> sum(mirrors, LogTraffic::pages)),
        Measure.level(
            "sisternet.mirrors.listeners",
            "Who listens now for mirrored logs to grow",
            () -> mirrors.logs().stream().mapToInt(it -> it.doorbell().listening()).sum()));
  }

  private static double sum(ShownMirrors mirrors, ToLongFunction<LogTraffic> count) {
    Stream<LogTraffic> all = mirrors.logs().stream().map(PublishedLog::traffic);
    return all.mapToLong(count).sum();
  }
}

package net.sisternet.registry.server.jena;

import java.nio.file.Path;
import net.sisternet.registry.core.model.Position;

/** Applies batches to a projection until it is killed, and says how far it has come. */
final class ApplyingProcess {

  static final int RECORDS = 50;
  private static final int BATCH = 30;

  private ApplyingProcess() {}

  public static void main(String[] args) {
    try (var projection = new GraphProjection(Path.of(args[0]))) {
      Position start = projection.position(GeneratedLog.HOME);
      var log = new GeneratedLog(RECORDS);
      if (start.value() > 0) {
        log.next((int) start.value());
      }
      while (true) {
        projection.apply(GeneratedLog.HOME, log.next(BATCH));
        System.out.println("applied " + projection.position(GeneratedLog.HOME));
      }
    }
  }
}

package net.sisternet.registry.server.html;

import java.nio.file.Files;
import java.nio.file.Path;

/** Serves the pages over the seeds of one home until it is stopped, to look at them. */
final class LookAtPages {

  private LookAtPages() {}

  /** Arguments: the port, and the homes whose seeds are loaded. */
  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("pages");
    try (PageServer server = PageServer.start(data, Integer.parseInt(args[0]))) {
      for (int i = 1; i < args.length; i++) {
        server.publishSeeds(args[i]);
      }
      System.out.println("http://localhost:" + args[0] + "/");
      Thread.currentThread().join();
    }
  }
}

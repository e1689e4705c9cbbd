package net.sisternet.registry.server.commands;

import java.util.Optional;

/** What one can type while the demo runs. */
final class DemoOrders {

  private static final String HELP =
      "Type stop or start and a port, e.g. stop 8081. Ctrl-C ends the demo.";

  private DemoOrders() {}

  /** Does what {@code line} says; returns what to tell. */
  static String obey(String line, DemoFederation federation) {
    String[] words = line.split("\\s+", -1);
    Optional<String> name = words.length == 2 ? federation.findName(words[1]) : Optional.empty();
    if (name.isEmpty()) {
      return HELP;
    }
    boolean runs = federation.isRunning(name.get());
    String address = federation.home(name.get()).base();
    return switch (words[0]) {
      case "stop" -> {
        federation.stop(name.get());
        yield runs ? address + " has stopped." : address + " does not run.";
      }
      case "start" -> {
        if (!runs) {
          federation.start(name.get());
        }
        yield runs ? address + " runs already." : address + " runs again.";
      }
      default -> HELP;
    };
  }
}

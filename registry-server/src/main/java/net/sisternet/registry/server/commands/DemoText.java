package net.sisternet.registry.server.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the demo prints to try. */
final class DemoText {

  private DemoText() {}

  static String of(String base, String name, int records, String folder, String token) {
    try (InputStream in = DemoText.class.getResourceAsStream("demo.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("{base}", base)
          .replace("{name}", name)
          .replace("{records}", Integer.toString(records))
          .replace("{folder}", folder)
          .replace("{token}", token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

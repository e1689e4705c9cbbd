package net.sisternet.registry.server.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the demo prints to try. */
final class DemoText {

  private DemoText() {}

  static String of(
      DemoFederation federation, int records, String folder, String token, String luebeckToken) {
    String luebeck = federation.home(DemoFederation.LUEBECK).base();
    try (InputStream in = DemoText.class.getResourceAsStream("demo.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("{base}", federation.home(DemoFederation.SYDHAVSOERNE).base())
          .replace("{luebeck}", luebeck)
          .replace("{luebeck-port}", luebeck.substring(luebeck.lastIndexOf(':') + 1))
          .replace("{nordjylland}", federation.home(DemoFederation.NORDJYLLAND).base())
          .replace("{records}", Integer.toString(records))
          .replace("{folder}", folder)
          .replace("{token}", token)
          .replace("{luebeck-token}", luebeckToken);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

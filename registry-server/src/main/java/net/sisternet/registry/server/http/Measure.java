package net.sisternet.registry.server.http;

import java.util.function.DoubleSupplier;

/**
 * Something that another part of the server counts or measures, for {@code /metrics}.
 *
 * @param name with dots, e.g. {@code sisternet.log.pages.sent}
 * @param description one line
 * @param grows whether it only ever grows, as a count of events does
 * @param value its value now; any thread, at once
 */
public record Measure(String name, String description, boolean grows, DoubleSupplier value) {

  /** A count of what has happened since the start. */
  public static Measure count(String name, String description, DoubleSupplier value) {
    return new Measure(name, description, true, value);
  }

  /** Something that goes up and down. */
  public static Measure level(String name, String description, DoubleSupplier value) {
    return new Measure(name, description, false, value);
  }
}

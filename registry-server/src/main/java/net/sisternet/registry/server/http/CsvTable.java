package net.sisternet.registry.server.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A table as RFC 4180 has it, safe to open in a spreadsheet. */
final class CsvTable {

  private static final String LINE_END = "\r\n";

  /** A cell that begins with one of these is a formula to a spreadsheet. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final StringBuilder text = new StringBuilder();

  CsvTable(List<String> columns) {
    add(columns);
  }

  /** Adds one line. */
  void add(List<String> cells) {
    text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
        .append(LINE_END);
  }

  /** The table in UTF-8. */
  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String value) {
    String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}

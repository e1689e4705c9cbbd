package net.sisternet.registry.server.html.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.server.html.frame.PageForm;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A list of networks that somebody has brought, as a draft keeps it.
 *
 * @param heading the names of its columns
 * @param rows its rows
 * @param chosen what was chosen for columns and for all rows
 */
record Sheet(List<String> heading, List<List<String>> rows, Answers chosen) {

  /** The name of such drafts; no kind is called that. */
  static final String FORM = "sheet";

  /** The path of a column that is nothing. */
  static final String LEFT_OUT = "-";

  private static final String ROW = "row.";

  Sheet {
    heading = List.copyOf(heading);
    rows = List.copyOf(rows);
  }

  static Sheet of(List<List<String>> table) {
    return new Sheet(table.get(0), table.subList(1, table.size()), Answers.NONE);
  }

  static Sheet read(Answers answers) {
    var rows = new ArrayList<List<String>>();
    for (int number = 1; !answers.all(ROW + number).isEmpty(); number++) {
      rows.add(cells(answers.first(ROW + number)));
    }
    return new Sheet(
        rows.get(0), rows.subList(1, rows.size()), answers.only(path -> !path.startsWith(ROW)));
  }

  /** With what was chosen on its page. */
  Sheet with(PageForm form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    form.fields()
        .forEach(
            (name, all) -> {
              if (name.matches("column\\.[0-9]{1,2}|common\\.[A-Za-z]+")) {
                values.put(name, List.of(form.first(name)));
              }
            });
    return new Sheet(heading, rows, new Answers(values));
  }

  /** What was typed for all rows. */
  String common(String field) {
    return chosen.first("common." + field);
  }

  Answers answers() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put(ROW + 1, List.of(line(heading)));
    for (int i = 0; i < rows.size(); i++) {
      values.put(ROW + (i + 2), List.of(line(rows.get(i))));
    }
    return new Answers(values).with(chosen);
  }

  /** Quoted, so that nothing of it is taken for space around an answer. */
  private static String line(List<String> cells) {
    return CSVFormat.DEFAULT
        .builder()
        .setQuoteMode(org.apache.commons.csv.QuoteMode.ALL)
        .get()
        .format(cells.toArray());
  }

  private static List<String> cells(String line) {
    try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
      return parser.getRecords().get(0).stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

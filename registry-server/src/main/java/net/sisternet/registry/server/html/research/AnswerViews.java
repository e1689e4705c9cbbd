package net.sisternet.registry.server.html.research;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.query.SparqlOutcome.Answered;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.research.Cells.Cell;

/** Answers as the workbench shows them. */
final class AnswerViews {

  /** More rows make a page slow; the downloads have them all. */
  private static final int MOST_ROWS = 500;

  private static final int MOST_CHARACTERS = 200_000;
  private static final List<String> ROWS = List.of("csv", "tsv", "json", "xml");
  private static final List<String> TRIPLES = List.of("ttl", "nt", "jsonld", "rdf");

  private final String action;
  private final Cells cells;

  AnswerViews(String action, Cells cells) {
    this.action = action;
    this.cells = cells;
  }

  /**
   * An answer.
   *
   * @param heading how much it is
   * @param left how many rows are only in the downloads
   * @param views the ways in which it can be seen; empty if there is only one
   * @param variables the columns; empty if it is no table
   * @param chart its bars; empty unless it is seen as a chart
   * @param turtle its triples; empty if it is no graph
   * @param downloads the whole of it, by format
   */
  record AnswerView(
      String heading,
      int left,
      List<Choice> views,
      List<String> variables,
      List<List<Cell>> rows,
      Optional<BarChart> chart,
      String turtle,
      List<Choice> downloads) {}

  /** Where a choice leads; {@code current} is what is seen now. */
  record Choice(String label, String href, boolean current) {}

  AnswerView show(Answered answer, Query query, Reader reader) {
    if (!answer.mediaType().contains("json")) {
      return graph(answer.body(), query, reader);
    }
    List<Choice> downloads = downloads(ROWS, query, reader);
    return ResultTable.findRows(answer.body())
        .map(rows -> table(rows, downloads, query, reader))
        .orElseGet(
            () ->
                new AnswerView(
                    ResultTable.holds(answer.body())
                        ? reader.say("sparql.holds")
                        : reader.say("sparql.holds-not"),
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    "",
                    downloads));
  }

  private AnswerView table(ResultTable table, List<Choice> downloads, Query query, Reader reader) {
    Optional<BarChart> chart = BarChart.find(table, cells, reader);
    boolean drawn = chart.isPresent() && query.first("view").equals("chart");
    List<List<Cell>> rows =
        table.rows().stream()
            .limit(drawn ? 0 : MOST_ROWS)
            .map(row -> row.stream().map(value -> cells.cell(value, reader)).toList())
            .toList();
    return new AnswerView(
        reader.say("sparql.rows", table.rows().size()),
        drawn ? 0 : table.rows().size() - rows.size(),
        chart.isPresent() ? views(drawn, query, reader) : List.of(),
        drawn ? List.of() : table.variables(),
        rows,
        drawn ? chart : Optional.empty(),
        "",
        downloads);
  }

  private AnswerView graph(String turtle, Query query, Reader reader) {
    return new AnswerView(
        reader.say("sparql.graph"),
        0,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        turtle.substring(0, Math.min(turtle.length(), MOST_CHARACTERS)),
        downloads(TRIPLES, query, reader));
  }

  private List<Choice> views(boolean drawn, Query query, Reader reader) {
    return Stream.of("table", "chart")
        .map(
            view ->
                new Choice(
                    reader.say("sparql.view." + view),
                    action + query.with("view", view),
                    view.equals("chart") == drawn))
        .toList();
  }

  private List<Choice> downloads(List<String> formats, Query query, Reader reader) {
    Query asked = query.without("view").without("lang");
    return formats.stream()
        .map(
            format ->
                new Choice(
                    reader.say("sparql.download." + format),
                    action + asked.with("format", format),
                    false))
        .toList();
  }
}

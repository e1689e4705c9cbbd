package net.sisternet.registry.server.html.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.query.SparqlOutcome.Answered;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.map.MapView;
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
  private final AreaMaps maps;

  AnswerViews(String action, Cells cells, AreaMaps maps) {
    this.action = action;
    this.cells = cells;
    this.maps = maps;
  }

  /**
   * An answer.
   *
   * @param heading how much it is
   * @param left how many rows are only in the downloads
   * @param views the ways in which it can be seen; empty if there is only one
   * @param variables the columns; empty if it is no table
   * @param chart its bars; empty unless it is seen as a chart
   * @param map its areas; empty unless it is seen as a map
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
      Optional<MapView> map,
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
                    Optional.empty(),
                    "",
                    downloads));
  }

  private AnswerView table(ResultTable table, List<Choice> downloads, Query query, Reader reader) {
    Optional<BarChart> chart = BarChart.find(table, cells, reader);
    List<String> areas = maps.areas(table);
    var views = new ArrayList<>(List.of("table"));
    chart.ifPresent(it -> views.add("chart"));
    if (!areas.isEmpty()) {
      views.add("map");
    }
    String wanted = query.first("view");
    String view = views.contains(wanted) ? wanted : "table";
    boolean isTable = view.equals("table");
    List<List<Cell>> rows =
        table.rows().stream()
            .limit(isTable ? MOST_ROWS : 0)
            .map(row -> row.stream().map(value -> cells.cell(value, reader)).toList())
            .toList();
    return new AnswerView(
        reader.say("sparql.rows", table.rows().size()),
        isTable ? table.rows().size() - rows.size() : 0,
        views.size() > 1 ? choices(views, view, query, reader) : List.of(),
        isTable ? table.variables() : List.of(),
        rows,
        view.equals("chart") ? chart : Optional.empty(),
        view.equals("map") ? Optional.of(maps.map(areas, reader)) : Optional.empty(),
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
        Optional.empty(),
        turtle.substring(0, Math.min(turtle.length(), MOST_CHARACTERS)),
        downloads(TRIPLES, query, reader));
  }

  private List<Choice> choices(List<String> views, String seen, Query query, Reader reader) {
    return views.stream()
        .map(
            view ->
                new Choice(
                    reader.say("sparql.view." + view),
                    action + query.with("view", view),
                    view.equals(seen)))
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

package net.sisternet.registry.server.seeds;

import java.util.List;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.query.ExampleQuery;

/** The questions that the seed documents raise, each as a query with a title in three languages. */
public final class SeedQueries {

  private static final String FOLDER = "queries/";

  private SeedQueries() {}

  /** Every query, in the order of the list. */
  public static List<ExampleQuery> all() {
    return SeedHomes.text(FOLDER + "index.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(SeedQueries::read)
        .toList();
  }

  private static ExampleQuery read(String file) {
    String text = SeedHomes.text(FOLDER + file);
    String query =
        String.join("\n", text.lines().dropWhile(line -> line.startsWith("#")).toList()) + "\n";
    return new ExampleQuery(
        file.replaceFirst("\\.rq$", ""),
        new Text(title(text, "en"), title(text, "da"), title(text, "de")),
        query);
  }

  private static String title(String text, String language) {
    String key = "# title-" + language + ":";
    return text.lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a seed query has no " + key));
  }
}

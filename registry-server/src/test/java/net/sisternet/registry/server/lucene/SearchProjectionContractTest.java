package net.sisternet.registry.server.lucene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.generated.SampleThesaurus;
import net.sisternet.registry.core.projection.Projection;
import net.sisternet.registry.core.projection.ProjectionContract;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.server.lucene.TestIndex.Asked;
import org.junit.jupiter.api.io.TempDir;

class SearchProjectionContractTest implements ProjectionContract {

  @TempDir Path folder;

  @Override
  public Projection open() {
    return new SearchProjection(
        folder, SampleThesaurus.thesaurus(), document -> NTriples.write(document.stated()));
  }

  @Override
  public List<String> contents(Projection projection) {
    var finder = ((SearchProjection) projection).finder(Samples.HOME);
    var lines = new ArrayList<String>();
    String cursor = "";
    do {
      FindResult page = finder.find(new Asked().cursor(cursor).request());
      page.hits().stream().map(Hit::json).forEach(lines::add);
      cursor = page.nextCursor();
    } while (!cursor.isEmpty());
    return lines;
  }
}

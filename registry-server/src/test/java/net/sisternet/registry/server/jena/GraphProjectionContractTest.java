package net.sisternet.registry.server.jena;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sisternet.registry.core.projection.Projection;
import net.sisternet.registry.core.projection.ProjectionContract;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.io.TempDir;

/** What the registry knows of a document depends on its history by nature; it is left out here. */
class GraphProjectionContractTest implements ProjectionContract {

  private static final List<String> OF_THE_HISTORY =
      List.of(
          Dct.ISSUED, Dct.MODIFIED, Sn.RECORD_VERSION, Sn.POSITION, Sn.PAYLOAD_DIGEST, Sn.ERASES);

  @TempDir Path folder;

  @Override
  public Projection open() {
    return new GraphProjection(folder);
  }

  @Override
  public List<String> contents(Projection projection) {
    Stream<String> quads = GraphProjectionTest.dump((GraphProjection) projection).stream();
    return quads
        .filter(quad -> OF_THE_HISTORY.stream().noneMatch(p -> quad.contains('<' + p + '>')))
        .toList();
  }
}

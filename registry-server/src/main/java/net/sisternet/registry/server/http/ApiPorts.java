package net.sisternet.registry.server.http;

import java.util.List;
import java.util.function.IntSupplier;
import net.sisternet.registry.core.access.Accounts;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.projection.ProjectionRunner;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.RdfReader;
import net.sisternet.registry.core.rdf.RdfWriter;
import net.sisternet.registry.core.relations.ClaimFinder;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterKeeper;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;

/**
 * What the resources work with.
 *
 * @param home whose registry this is
 * @param name what people call the registry
 * @param version the version of the software
 * @param log the log
 * @param heads the newest states, kept with the log
 * @param publisher where writes go
 * @param waitingWrites how many writes wait for the sequencer now
 * @param accounts who may write
 * @param finder answers lists and searches
 * @param search feeds the projection that {@code finder} answers from
 * @param projections all projections, {@code search} too
 * @param thesaurus what filter values mean
 * @param forms what records are described by
 * @param rdfReader reads what programs send
 * @param rdfWriter writes what programs get
 * @param recordJson records to and from their JSON form
 * @param problemPage refusals for people
 * @param federation what is held of the sisters
 * @param sisters what an operator does with them
 * @param claims finds what records state of others
 * @param measures what else is counted in the server
 */
public record ApiPorts(
    Home home,
    String name,
    String version,
    EntryLog log,
    RecordHeads heads,
    Publisher publisher,
    IntSupplier waitingWrites,
    Accounts accounts,
    RecordFinder finder,
    ProjectionRunner search,
    List<ProjectionRunner> projections,
    Thesaurus thesaurus,
    Forms forms,
    RdfReader rdfReader,
    RdfWriter rdfWriter,
    RecordJson recordJson,
    ProblemPage problemPage,
    Federation federation,
    SisterKeeper sisters,
    ClaimFinder claims,
    List<Measure> measures) {

  public ApiPorts {
    projections = List.copyOf(projections);
    measures = List.copyOf(measures);
  }
}

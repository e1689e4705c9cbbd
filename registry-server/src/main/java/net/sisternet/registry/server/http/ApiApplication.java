package net.sisternet.registry.server.http;

import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.registry.core.region.RegionReports;
import net.sisternet.registry.core.region.Regions;
import net.sisternet.registry.core.sisters.AllHeads;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * The registry for programs as one Jakarta REST application. Nothing is scanned for and nothing is
 * injected but what belongs to a request: every resource is built here.
 */
public final class ApiApplication extends ResourceConfig {

  /**
   * Jersey warns that a resource that is registered as an object is no provider, which is true and
   * of no interest. Held here, because a logger that nobody holds forgets its level.
   */
  private static final Logger QUIET =
      Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  /**
   * The application over {@code ports}.
   *
   * @param pages resources that answer {@code text/html;qs=0.3} under the same path templates
   */
  public ApiApplication(ApiPorts ports, List<Object> pages) {
    property(ServerProperties.WADL_FEATURE_DISABLE, true);
    property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    property(
        CommonProperties.PROVIDER_DEFAULT_DISABLE,
        "DATASOURCE,DOMSOURCE,RENDEREDIMAGE,SAXSOURCE,SOURCE,STREAMSOURCE");
    // A path stays a path (RFC 9110, 10.2.2): behind a proxy the scheme that is seen here is
    // another.
    property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
    QUIET.setLevel(Level.SEVERE);
    property(ServerProperties.UNWRAP_COMPLETION_STAGE_IN_WRITER_ENABLE, false);
    registerRecords(ports);
    registerOperation(ports);
    pages.forEach(this::register);
  }

  private void registerRecords(ApiPorts ports) {
    var store = new RecordStore(ports.home(), ports.heads());
    var representations = new Representations(ports.home(), ports.rdfWriter(), ports.recordJson());
    var answers = new RecordAnswers(ports.home(), representations);
    var bodies = new RecordBodies(ports.rdfReader(), ports.recordJson());
    var writes =
        new Writes(
            ports.home(),
            ports.heads(),
            ports.publisher(),
            bodies,
            new WriteAnswers(store, representations, answers));
    var values =
        new Filters(
            ports.home(),
            new FilterValues(ports.home(), ports.heads(), ports.thesaurus()),
            ports.thesaurus());
    var all = new AllHeads(ports.heads(), ports.federation());
    var searches =
        new Searches(
            ports.home(),
            ports.name(),
            ports.federation(),
            ports.log(),
            ports.finder(),
            ports.search(),
            new FindRequests(values),
            new ListRepresentations(
                all, new RecordStore(ports.home(), all), representations, values));
    var authentication = new Authentication(ports.accounts());
    register(
        new RegionResource(
            ports.home(),
            new Regions(ports.thesaurus()),
            new RegionReports(ports.finder(), ports.thesaurus(), Clock.systemUTC()),
            values));
    register(new RecordListResource(authentication, searches, writes));
    register(new RecordResource(authentication, store, answers, writes));
    register(
        new HistoryResource(
            ports.home(),
            ports.heads(),
            store,
            answers,
            new HistoryRepresentations(representations)));
    var relations = new RelationAnswers(ports, all, representations);
    register(new RelationResource(store, relations));
    register(new SearchResource(searches));
    register(new MirrorResource(ports.federation(), answers, relations));
    register(new PeersResource(ports.home(), ports.name(), ports.federation()));
    register(new PeerResource(ports.home(), authentication, ports.sisters()));
    register(
        new VocabResource(
            ports.home(), new Vocabulary(ports.rdfReader(), representations, ports.thesaurus())));
    register(
        new OpenApiResource(
            new OpenApi(
                ports.home(),
                ports.name(),
                ports.version(),
                bodies.readable(),
                new OpenApiSchemas(ports.forms(), ports.thesaurus()))));
  }

  private void registerOperation(ApiPorts ports) {
    var metrics =
        new Metrics(
            ports.log(),
            ports.projections(),
            ports.waitingWrites(),
            ports.measures(),
            ports.federation());
    register(new RequestTimer(metrics));
    register(new MetricsResource(metrics));
    register(new HealthResource(ports.log(), ports.projections()));
    register(new ProblemTypeResource(ports.home()));
    register(new FormFilter());
    register(new CommonHeaders());
    register(new BodyRest());
    register(new ProblemMapper(ports.home(), ports.problemPage()));
  }
}

package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.sisters.Completeness;
import net.sisternet.registry.core.sisters.Completeness.Part;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Prov;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;

/**
 * The sisters of one moment, as an answer tells of them: which record is a copy, and how complete
 * all is.
 *
 * @param own whose answer it is
 * @param statuses how it stands with each sister
 * @param completeness which homes are in the answer
 */
record Sisters(Home own, List<SisterStatus> statuses, Completeness completeness) {

  private static final Iri SOURCE = new Iri(Dct.SOURCE);
  private static final Iri STATE = new Iri(SchemaOrg.CREATIVE_WORK_STATUS);
  private static final Iri SELECTS = new Iri(Sn.SELECTS);

  /** Says of {@code item}, the JSON of {@code record}, that it is a copy, if it is one. */
  void mark(RecordIri record, ObjectNode item) {
    Optional<SisterStatus> sister = Federation.findHome(statuses, record);
    sister.ifPresent(
        it -> {
          item.putObject("home").put("base", it.home().base()).put("name", it.accepted().name());
          item.put("copy", copy(own, it.home(), record));
        });
  }

  /** The home that {@code record} is a copy of, as the completeness tells of it. */
  Optional<Part> findCopy(RecordIri record) {
    return Federation.findHome(statuses, record)
        .flatMap(
            it ->
                completeness.homes().stream()
                    .filter(part -> part.home().equals(it.home()))
                    .findFirst());
  }

  /** Where {@code own} serves its copy of a record of {@code home}. */
  static String copy(Home own, Home home, RecordIri record) {
    return MirrorAddress.base(own, home) + '/' + copyPath(home, record);
  }

  /** The path of a record below its home. */
  static String copyPath(Home home, RecordIri record) {
    return record.value().substring(home.base().length() + 1);
  }

  /** What the registry with that base is called. */
  String name(String base) {
    return completeness.homes().stream()
        .filter(it -> it.home().base().equals(base))
        .map(Part::name)
        .findFirst()
        .orElse(base);
  }

  /** The member {@code completeness} of a JSON answer. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("complete", completeness.isComplete());
    ArrayNode homes = json.putArray("homes");
    for (Part part : completeness.homes()) {
      ObjectNode home = homes.addObject();
      home.put("home", part.home().base());
      home.put("name", part.name());
      home.put("state", part.state().word());
      part.asOf().ifPresent(it -> home.put("asOf", it.toString()));
      home.put("position", part.position().value());
      home.put("lag", part.lag());
      if (!part.selection().isEverything()) {
        home.set("selection", PeerJson.selection(part.selection()));
      }
    }
    return json;
  }

  /** The same about the page {@code here}: the logs that it was made from. */
  List<Triple> triples(String here) {
    var triples = new ArrayList<Triple>();
    for (Part part : completeness.homes()) {
      Iri log = log(part);
      triples.add(new Triple(new Iri(here), SOURCE, log));
      triples.add(new Triple(log, new Iri(Prov.WAS_DERIVED_FROM), part.home().iri()));
      triples.add(new Triple(log, new Iri(Dct.TITLE), Literal.string(part.name())));
      triples.add(new Triple(log, STATE, Literal.string(part.state().word())));
      part.asOf().ifPresent(it -> triples.add(modified(log, it)));
      part.selection().iris().forEach(it -> triples.add(new Triple(log, SELECTS, it)));
    }
    return triples;
  }

  /** The same for the node of the page in JSON-LD. */
  void describe(ObjectNode page) {
    ArrayNode sources = page.putArray(Dct.SOURCE);
    for (Part part : completeness.homes()) {
      ObjectNode log = sources.addObject();
      log.put("@id", log(part).value());
      log.putObject(Prov.WAS_DERIVED_FROM).put("@id", part.home().iri().value());
      log.putObject(Dct.TITLE).put("@value", part.name());
      log.putObject(STATE.value()).put("@value", part.state().word());
      part.asOf()
          .ifPresent(
              it ->
                  log.putObject(Dct.MODIFIED)
                      .put("@value", it.toString())
                      .put("@type", Xsd.DATE_TIME));
      if (!part.selection().isEverything()) {
        ArrayNode selected = log.putArray(SELECTS.value());
        part.selection().iris().forEach(it -> selected.addObject().put("@id", it.value()));
      }
    }
  }

  private Iri log(Part part) {
    return new Iri(
        part.home().equals(own)
            ? own.base() + "/log"
            : MirrorAddress.log(own, part.home()).toString());
  }

  private static Triple modified(Iri log, Instant when) {
    return new Triple(log, new Iri(Dct.MODIFIED), Literal.typed(when.toString(), Xsd.DATE_TIME));
  }
}

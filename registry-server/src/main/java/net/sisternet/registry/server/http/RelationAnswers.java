package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.relations.ClaimFinder;
import net.sisternet.registry.core.relations.TwoSides;
import net.sisternet.registry.core.sisters.Completeness;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Rdf;

/** Answers with relations of a record, each with who states it: this side, the other, or both. */
final class RelationAnswers {

  static final List<Format> FORMATS =
      List.of(Format.JSON, Format.TURTLE, Format.N_TRIPLES, Format.RDF_XML);

  private final ApiPorts ports;
  private final RecordHeads all;
  private final Representations representations;

  /**
   * Relations of records in {@code all}.
   *
   * @param all our own records and the copies of sisters'
   */
  RelationAnswers(ApiPorts ports, RecordHeads all, Representations representations) {
    this.ports = ports;
    this.all = all;
    this.representations = representations;
  }

  /** What {@code document} and others state of each other. */
  Response of(RecordDocument document, HttpHeaders headers) {
    RecordIri record = document.record();
    List<ClaimFinder.Claimed> claims = ports.claims().of(record);
    List<TwoSides.Relation> relations = TwoSides.of(record, document.graph(), claims);
    List<SisterStatus> statuses = ports.federation().statuses();
    Format format = Negotiation.format(headers, FORMATS);
    byte[] bytes =
        format == Format.JSON
            ? Json.bytes(json(record, relations, statuses))
            : representations.bytes(graph(record, relations, address(record, statuses)), format);
    String tag = '"' + Digest.of(bytes).hex().substring(0, 32) + '"';
    return Conditional.response(headers, tag, bytes, format.contentType())
        .header("Link", RecordAnswers.link(record.value(), "about", ""))
        .header(Completeness.HEADER, completeness(statuses).header())
        .build();
  }

  /** Where the record is served here. */
  private String address(RecordIri record, List<SisterStatus> statuses) {
    return Federation.findHome(statuses, record)
        .map(it -> Sisters.copy(ports.home(), it.home(), record))
        .orElse(record.value());
  }

  private Completeness completeness(List<SisterStatus> statuses) {
    return Completeness.of(
        ports.home(),
        ports.name(),
        ports.log().head().position(),
        statuses,
        Clock.systemUTC().instant());
  }

  private ObjectNode json(
      RecordIri record, List<TwoSides.Relation> relations, List<SisterStatus> statuses) {
    ObjectNode answer = Json.object();
    answer.put("id", record.thing().value());
    ArrayNode list = answer.putArray("relations");
    for (TwoSides.Relation relation : relations) {
      ObjectNode item = list.addObject();
      item.put("property", Prefixes.compact(relation.property()));
      item.put("with", relation.other().value());
      item.put("statedBy", relation.side().name().toLowerCase(Locale.ROOT));
      if (relation.side() != TwoSides.Side.THIS || isHeld(relation.other(), statuses)) {
        item.put("mutual", relation.side() == TwoSides.Side.BOTH);
      }
    }
    return answer;
  }

  /** Otherwise it is not known what the other side says. */
  private boolean isHeld(Iri other, List<SisterStatus> statuses) {
    String thing = other.value();
    boolean known =
        ports.home().holds(thing) || statuses.stream().anyMatch(it -> it.home().holds(thing));
    return known
        && RecordIri.findDocument(thing)
            .flatMap(all::find)
            .filter(it -> !it.withdrawn())
            .isPresent();
  }

  /** Statements about statements (RDF 1.1 Schema, 5.3), each with the records that say so. */
  private static Graph graph(RecordIri record, List<TwoSides.Relation> relations, String address) {
    var triples = new ArrayList<Triple>();
    int number = 0;
    for (TwoSides.Relation relation : relations) {
      number++;
      var name = new Iri(address + "/relations#" + number);
      triples.add(new Triple(name, new Iri(Rdf.TYPE), new Iri(Rdf.STATEMENT)));
      triples.add(new Triple(name, new Iri(Rdf.SUBJECT), record.thing()));
      triples.add(new Triple(name, new Iri(Rdf.PREDICATE), new Iri(relation.property())));
      triples.add(new Triple(name, new Iri(Rdf.OBJECT), relation.other()));
      if (relation.side() != TwoSides.Side.OTHER) {
        triples.add(new Triple(name, new Iri(Dct.SOURCE), record.iri()));
      }
      if (relation.side() != TwoSides.Side.THIS) {
        String other = relation.other().value().replaceFirst("#.*", "");
        triples.add(new Triple(name, new Iri(Dct.SOURCE), new Iri(other)));
      }
    }
    return new Graph(triples);
  }
}

package net.sisternet.registry.server.html.view;

import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Adms;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;

/** References to concepts, areas, records and the rest of the web, as links with names. */
final class IriViews {

  private static final Map<String, Facet> FACETS =
      Map.ofEntries(
          Map.entry(SchemaOrg.AREA_SERVED, Facet.AREA),
          Map.entry(SchemaOrg.ELIGIBLE_REGION, Facet.AREA),
          Map.entry(SchemaOrg.KNOWS_ABOUT, Facet.COMPETENCE),
          Map.entry(SchemaOrg.SKILLS, Facet.COMPETENCE),
          Map.entry(Dct.SUBJECT, Facet.SUBJECT),
          Map.entry(Dct.LANGUAGE, Facet.LANGUAGE),
          Map.entry(Org.CLASSIFICATION, Facet.TYPE),
          Map.entry(Org.PURPOSE, Facet.PURPOSE),
          Map.entry(Sn.ADMISSION_POLICY, Facet.ADMISSION),
          Map.entry(Sn.COORDINATION_MODEL, Facet.COORDINATION),
          Map.entry(Adms.STATUS, Facet.STATUS));

  private final Reader reader;
  private final Labels labels;
  private final Paths paths;

  IriViews(Reader reader, Labels labels, Paths paths) {
    this.reader = reader;
    this.labels = labels;
    this.paths = paths;
  }

  /**
   * A reference.
   *
   * @param property by what
   * @param iri to what
   * @param list the path of the list where a filter leads
   * @param neighbours the records that are referred to
   */
  Value show(String property, String iri, String list, Neighbours neighbours) {
    Optional<Phrase> concept = labels.findConcept(iri, reader);
    if (concept.isPresent()) {
      return new Value.Link(
          concept.get(), conceptPage(property, iri, list), false, labels.inside(iri, reader));
    }
    Optional<RecordIri> record = neighbours.find(iri);
    if (record.isPresent()) {
      return record(property, iri, record.get(), neighbours);
    }
    return labels
        .findClass(iri, reader)
        .or(() -> labels.findProperty(iri, reader))
        .<Value>map(name -> new Value.Words(Phrase.own(name), java.util.List.of()))
        .orElseGet(() -> property.equals(Rdf.TYPE) ? type(iri) : LiteralViews.address(iri));
  }

  private static Value type(String iri) {
    return Paths.findSafe(iri)
        .<Value>map(safe -> new Value.Link(Phrase.own(Prefixes.compact(safe)), safe, true, ""))
        .orElse(new Value.Code(iri));
  }

  private String conceptPage(String property, String iri, String list) {
    Facet facet = FACETS.get(property);
    return facet == null ? paths.of(labels.page(iri)) : paths.filtered(list, facet, iri);
  }

  /** Our own record, or our copy of a sister's, which also leads to the original. */
  private Value record(String property, String iri, RecordIri record, Neighbours neighbours) {
    Map<String, String> names = neighbours.names(record);
    Optional<Home> home = neighbours.findHome(record);
    if (names.isEmpty()) {
      return home.isPresent()
          ? LiteralViews.address(iri)
          : new Value.Code(record.path() + '/' + record.slug());
    }
    int fragment = iri.indexOf('#');
    boolean thing = fragment < 0 || iri.endsWith("#it");
    String address =
        home.map(it -> paths.copy(it, record)).orElseGet(() -> paths.record(record))
            + (thing ? "" : iri.substring(fragment));
    var link =
        new Value.Link(reader.best(names), address, false, remark(property, record, neighbours));
    return home.isPresent()
        ? new Value.Copy(
            link, neighbours.findHomeName(record).orElse(home.get().base()), record.value())
        : link;
  }

  /** Whether both sides say so, where there are two. */
  private String remark(String property, RecordIri record, Neighbours neighbours) {
    return neighbours
        .findMutual(property, record)
        .map(mutual -> mutual ? reader.say("relation.mutual") : reader.say("relation.one-sided"))
        .orElse("");
  }
}

package net.sisternet.registry.server.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sdmx;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Snc;
import net.sisternet.vocab.Xsd;

/** A record that a test puts together. */
final class TestRecord {

  private final RecordIri iri;
  private final List<Triple> facts = new ArrayList<>();

  TestRecord(Home home, Kind kind, String slug) {
    iri = home.record(kind, slug);
    facts.add(new Triple(iri.thing(), new Iri(NTriples.RDF_TYPE), new Iri(kind.type())));
  }

  RecordIri iri() {
    return iri;
  }

  Payload payload() {
    return new Payload(NTriples.write(new Graph(facts)));
  }

  TestRecord name(String language, String name) {
    return literal(Skos.PREF_LABEL, name, language);
  }

  TestRecord alsoCalled(String language, String name) {
    return literal(Skos.ALT_LABEL, name, language);
  }

  TestRecord description(String language, String text) {
    return literal(SchemaOrg.DESCRIPTION, text, language);
  }

  /** The thing's values of {@code property}, as compact or whole IRIs. */
  TestRecord with(String property, String... iris) {
    Arrays.stream(iris)
        .map(value -> new Iri(Prefixes.findIri(value).orElse(value)))
        .forEach(value -> add(iri.thing(), property, value));
    return this;
  }

  /** One more tier of the fee programme. */
  TestRecord fee(String price, String duration) {
    Iri program = iri.fragment("membership");
    Iri tier = iri.fragment("tier-" + facts.size());
    Iri cost = iri.fragment("price-" + facts.size());
    add(iri.thing(), SchemaOrg.HAS_MEMBER_PROGRAM, program);
    add(program, SchemaOrg.HAS_TIERS, tier);
    add(tier, SchemaOrg.HAS_TIER_REQUIREMENT, cost);
    add(cost, SchemaOrg.PRICE, Literal.typed(price, Xsd.NS + "decimal"));
    if (!duration.isEmpty()) {
      add(cost, SchemaOrg.BILLING_DURATION, Literal.typed(duration, Xsd.NS + "duration"));
    }
    return this;
  }

  /** How many members there were in 2017. */
  TestRecord members(long count) {
    Iri counted = iri.fragment("count-2017");
    add(iri.thing(), Sn.MEMBER_COUNT, counted);
    add(counted, Sdmx.REF_PERIOD, Literal.typed("2017", Xsd.G_YEAR));
    add(counted, Sn.COUNT_BASIS, new Iri(Snc.NS + "count-formal"));
    add(counted, Sdmx.OBS_VALUE, Literal.typed(Long.toString(count), Xsd.INTEGER));
    return this;
  }

  /** A series of meetings. */
  TestRecord meeting(String every, String attendance) {
    Iri series = iri.fragment("meetings");
    Iri schedule = iri.fragment("schedule");
    add(iri.thing(), SchemaOrg.EVENT_PROPERTY, series);
    add(series, SchemaOrg.EVENT_SCHEDULE, schedule);
    add(
        series,
        SchemaOrg.EVENT_ATTENDANCE_MODE,
        new Iri(Prefixes.findIri(attendance).orElseThrow()));
    return add(schedule, SchemaOrg.REPEAT_FREQUENCY, Literal.typed(every, Xsd.NS + "duration"));
  }

  TestRecord literal(String property, String text, String language) {
    return add(iri.thing(), property, Literal.text(text, language));
  }

  TestRecord add(Iri subject, String property, Term object) {
    facts.add(new Triple(subject, new Iri(property), object));
    return this;
  }
}

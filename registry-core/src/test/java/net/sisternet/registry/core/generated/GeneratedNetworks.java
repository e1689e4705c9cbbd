package net.sisternet.registry.core.generated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.vocab.Adms;
import net.sisternet.vocab.Dcat;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Prov;
import net.sisternet.vocab.Qb;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sdmx;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Snc;
import net.sisternet.vocab.Xsd;

/**
 * As many plausible networks as one likes, with names and descriptions in three languages, areas,
 * competences and fees. Number {@code n} of a seed is always the same network. Some values are
 * common and some rare, as in life. Any thread.
 */
public final class GeneratedNetworks {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> SYLLABLES =
      List.of(
          "bal", "bor", "dal", "el", "fal", "gran", "hav", "jo", "kar", "lin", "mar", "nor", "ol",
          "pil", "ros", "sol", "tor", "ul", "ves", "vik", "ask", "bro");

  /** The same word in en, da and de. */
  private static final List<List<String>> TOPICS =
      List.of(
          List.of("Business", "Erhvervs", "Unternehmens"),
          List.of("Craft", "Håndværker", "Handwerks"),
          List.of("Food", "Fødevare", "Lebensmittel"),
          List.of("Culture", "Kultur", "Kultur"),
          List.of("Energy", "Energi", "Energie"),
          List.of("Startup", "Iværksætter", "Gründer"),
          List.of("Tourism", "Turisme", "Tourismus"),
          List.of("Women's", "Kvinde", "Frauen"));

  private static final List<List<String>> ENDINGS =
      List.of(
          List.of(" Network", "netværket", "netzwerk"),
          List.of(" Group", "gruppen", "gruppe"),
          List.of(" Forum", "forum", "forum"),
          List.of(" Cluster", "klyngen", "cluster"));

  private static final List<String> LANGUAGES = List.of("en", "da", "de");
  private static final List<String> LANGUAGE_IRIS =
      List.of(iri("lang:ENG"), iri("lang:DAN"), iri("lang:DEU"));
  private static final List<Concept> AREAS = SampleThesaurus.areas();
  private static final List<Concept> COMPETENCES = SampleThesaurus.competences();
  private static final List<String> SECTORS = SampleThesaurus.sectors();
  private static final List<String> TYPES = SampleThesaurus.types();
  private static final List<String> PURPOSES = SampleThesaurus.purposes();
  private static final List<String> ADMISSIONS = SampleThesaurus.admissions();
  private static final List<String> COORDINATIONS = SampleThesaurus.coordinations();

  private final Home home;
  private final long seed;

  public GeneratedNetworks(Home home, long seed) {
    this.home = home;
    this.seed = seed;
  }

  /** The record of network {@code n}. */
  public RecordIri record(int n) {
    String word = word(random(n)).toLowerCase(Locale.ROOT);
    return home.record(Kinds.NETWORK, "generated-" + word + "-" + n);
  }

  /** The name of network {@code n} in {@code language}, e.g. {@code Solvik Erhvervsnetværket}. */
  public String name(int n, String language) {
    SplittableRandom random = random(n);
    int i = LANGUAGES.indexOf(language);
    String word = word(random);
    return word + ' ' + pick(random, TOPICS).get(i) + pick(random, ENDINGS).get(i);
  }

  /** The payload of network {@code n}. */
  public Payload payload(int n) {
    return new Payload(NTriples.write(graph(n)));
  }

  /**
   * The creation of network {@code n}, at position {@code n} of its log; {@code n} is 1 or more.
   */
  public LogEntry entry(int n) {
    Payload payload = payload(n);
    return new LogEntry(
        new Entry(
            home,
            new Position(n),
            EntryType.CREATE,
            record(n),
            RecordVersion.FIRST,
            FIRST.plusSeconds(n),
            Optional.of(payload.digest())),
        Optional.of(payload));
  }

  /** The creations of networks {@code from} to {@code to}, both included. */
  public List<LogEntry> entries(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(this::entry).toList();
  }

  /** What network {@code n} says. */
  public Graph graph(int n) {
    RecordIri record = record(n);
    // names come from a generator of their own, so that they stay when facts are added here
    SplittableRandom random = random(-n);
    var facts = new ArrayList<Triple>();
    Iri doc = record.iri();
    Iri it = record.thing();
    add(facts, doc, NTriples.RDF_TYPE, new Iri(Dcat.CATALOG_RECORD));
    add(facts, doc, Foaf.PRIMARY_TOPIC, it);
    add(facts, doc, Adms.STATUS, new Iri(Snc.RECORD_CONFIRMED));
    add(facts, doc, Sn.SALT, Literal.typed(String.format("%032x", n), Xsd.NS + "hexBinary"));
    add(facts, it, NTriples.RDF_TYPE, new Iri(Sn.NETWORK));
    add(facts, it, Foaf.IS_PRIMARY_TOPIC_OF, doc);
    add(facts, it, Foaf.HOMEPAGE, new Iri("https://" + record.slug() + ".example/"));
    addChoices(facts, it, random);
    addTexts(facts, it, n, random);
    if (random.nextInt(10) < 8) {
      addFee(facts, record, random);
    }
    if (n % 2 == 0) {
      addCount(facts, record, 5 + random.nextInt(200));
    }
    return new Graph(facts);
  }

  private static void addChoices(List<Triple> facts, Iri it, SplittableRandom random) {
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      add(facts, it, SchemaOrg.AREA_SERVED, new Iri(pick(random, AREAS).iri()));
    }
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      add(facts, it, SchemaOrg.KNOWS_ABOUT, new Iri(pick(random, COMPETENCES).iri()));
    }
    add(facts, it, Dct.LANGUAGE, new Iri(pick(random, LANGUAGE_IRIS)));
    add(facts, it, Dct.SUBJECT, new Iri(pick(random, SECTORS)));
    add(facts, it, Org.CLASSIFICATION, new Iri(pick(random, TYPES)));
    add(facts, it, Org.PURPOSE, new Iri(pick(random, PURPOSES)));
    add(facts, it, Sn.ADMISSION_POLICY, new Iri(pick(random, ADMISSIONS)));
    add(facts, it, Sn.COORDINATION_MODEL, new Iri(pick(random, COORDINATIONS)));
  }

  private void addTexts(List<Triple> facts, Iri it, int n, SplittableRandom random) {
    Concept area = pick(random, AREAS);
    Concept competence = pick(random, COMPETENCES);
    List<String> patterns =
        List.of(
            "%s meets every month in %s. Its members help each other with %s and share what they learn.",
            "%s mødes hver måned i %s. Medlemmerne hjælper hinanden med %s og deler det, de lærer.",
            "%s trifft sich jeden Monat in %s. Die Mitglieder helfen einander bei %s und teilen ihr Wissen.");
    for (int i = 0; i < LANGUAGES.size(); i++) {
      String language = LANGUAGES.get(i);
      String name = name(n, language);
      add(facts, it, Skos.PREF_LABEL, Literal.text(name, language));
      String text =
          String.format(patterns.get(i), name, area.label(language), competence.label(language));
      add(facts, it, SchemaOrg.DESCRIPTION, Literal.text(text, language));
    }
  }

  private static void addFee(List<Triple> facts, RecordIri record, SplittableRandom random) {
    Iri program = record.fragment("membership");
    Iri tier = record.fragment("tier-1");
    Iri price = record.fragment("tier-1-price");
    boolean monthly = random.nextInt(4) == 0;
    String amount = random.nextInt(3) == 0 ? "0.0" : random.nextInt(1, 60) * 50 + ".0";
    add(facts, record.thing(), SchemaOrg.HAS_MEMBER_PROGRAM, program);
    add(facts, program, NTriples.RDF_TYPE, new Iri(SchemaOrg.MEMBER_PROGRAM));
    add(facts, program, Skos.PREF_LABEL, Literal.text("membership", "en"));
    add(facts, program, SchemaOrg.HAS_TIERS, tier);
    add(facts, tier, NTriples.RDF_TYPE, new Iri(SchemaOrg.MEMBER_PROGRAM_TIER));
    add(facts, tier, Skos.PREF_LABEL, Literal.text("for everybody", "en"));
    add(facts, tier, SchemaOrg.HAS_TIER_REQUIREMENT, price);
    add(facts, price, NTriples.RDF_TYPE, new Iri(SchemaOrg.UNIT_PRICE_SPECIFICATION));
    add(facts, price, SchemaOrg.PRICE, Literal.typed(amount, Xsd.NS + "decimal"));
    add(facts, price, SchemaOrg.PRICE_CURRENCY, Literal.string("DKK"));
    add(
        facts,
        price,
        SchemaOrg.BILLING_DURATION,
        Literal.typed(monthly ? "P1M" : "P1Y", Xsd.NS + "duration"));
  }

  private static void addCount(List<Triple> facts, RecordIri record, int members) {
    Iri count = record.fragment("count-2024");
    add(facts, record.thing(), Sn.MEMBER_COUNT, count);
    add(facts, count, NTriples.RDF_TYPE, new Iri(Qb.OBSERVATION));
    add(facts, count, Sn.NETWORK_PROPERTY, record.thing());
    add(facts, count, Sdmx.REF_PERIOD, Literal.typed("2024", Xsd.G_YEAR));
    add(facts, count, Sn.COUNT_BASIS, new Iri(Snc.NS + "count-formal"));
    add(facts, count, Sdmx.OBS_VALUE, Literal.typed(Integer.toString(members), Xsd.INTEGER));
    add(facts, count, Prov.WAS_DERIVED_FROM, new Iri("https://" + record.slug() + ".example/"));
  }

  private static void add(List<Triple> facts, Iri subject, String property, Term object) {
    facts.add(new Triple(subject, new Iri(property), object));
  }

  private SplittableRandom random(int n) {
    return new SplittableRandom(seed * 1_000_003 + n);
  }

  private static String word(SplittableRandom random) {
    var word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** The first of {@code choices} more often than the last. */
  private static <T> T pick(SplittableRandom random, List<T> choices) {
    double skewed = random.nextDouble() * random.nextDouble();
    return choices.get((int) (skewed * choices.size()));
  }

  private static String iri(String compact) {
    return Prefixes.findIri(compact).orElseThrow();
  }
}

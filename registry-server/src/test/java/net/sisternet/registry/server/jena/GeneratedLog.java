package net.sisternet.registry.server.jena;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.Kinds;

/** A log of networks that are published, changed and withdrawn; the same at every run. */
final class GeneratedLog {

  static final Home HOME = new Home("https://sydhavsoerne.example");

  private final int records;
  private final Map<Integer, Long> versions = new HashMap<>();
  private long position;

  /** Entries about {@code records} networks in turn; every seventh of them is withdrawn at last. */
  GeneratedLog(int records) {
    this.records = records;
  }

  List<LogEntry> next(int count) {
    var entries = new ArrayList<LogEntry>();
    while (entries.size() < count) {
      int number = (int) (position % records);
      long version = versions.merge(number, 1L, Long::sum);
      boolean withdrawn = number % 7 == 0 && version == 4;
      position++;
      if (number % 7 == 0 && version > 4) {
        number = number + 1;
        version = versions.merge(number, 1L, Long::sum);
      }
      entries.add(entry(number, version, withdrawn));
    }
    return entries;
  }

  static RecordIri record(int number) {
    return HOME.record(Kinds.NETWORK, "network-" + number);
  }

  private LogEntry entry(int number, long version, boolean withdrawn) {
    RecordIri record = record(number);
    Optional<Payload> payload =
        withdrawn ? Optional.empty() : Optional.of(payload(record, number, version));
    EntryType type =
        withdrawn ? EntryType.DELETE : version == 1 ? EntryType.CREATE : EntryType.UPDATE;
    return new LogEntry(
        new Entry(
            HOME,
            new Position(position),
            type,
            record,
            new RecordVersion(version),
            Instant.parse("2026-11-21T08:00:00Z").plusMillis(position),
            payload.map(Payload::digest)),
        payload);
  }

  private static Payload payload(RecordIri record, int number, long version) {
    String turtle =
        """
        @prefix sn: <https://w3id.org/sisternet/ns#> .
        @prefix snc: <https://w3id.org/sisternet/concept/> .
        @prefix sna: <https://w3id.org/sisternet/area/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix schema: <http://schema.org/> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <#it> a sn:Network ; skos:prefLabel "Netværk %1$d"@da , "Network %1$d"@en ;
          schema:description "Et netværk nr. %1$d i udgave %2$d"@da ;
          org:classification snc:type-microbusiness ; schema:areaServed sna:lolland , sna:falster ;
          schema:foundingDate "%3$d"^^xsd:gYear ; sn:memberCount <#count> ;
          schema:hasMemberProgram <#membership> .
        <#count> <http://purl.org/linked-data/sdmx/2009/measure#obsValue> "00%1$d"^^xsd:integer ;
          sn:network <#it> ; sn:countBasis snc:count-formal .
        <#membership> schema:hasTiers <#tier> . <#tier> schema:hasTierRequirement <#fee> .
        <#fee> schema:price "%1$d.50"^^xsd:decimal ; schema:priceCurrency "DKK" .
        <> sn:salt "%4$032x"^^xsd:hexBinary .
        """
            .formatted(number, version, 1950 + number % 70, 1000 * version + number);
    return new Payload(
        NTriples.write(
            new JenaRdfReader(List.of())
                .read(turtle.getBytes(StandardCharsets.UTF_8), "text/turtle", record.value())));
  }
}

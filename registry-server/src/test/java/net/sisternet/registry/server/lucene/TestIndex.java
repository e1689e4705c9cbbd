package net.sisternet.registry.server.lucene;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.generated.SampleThesaurus;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindRequest.Sort;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.FindResult.FacetCount;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.query.Reason;
import net.sisternet.registry.core.query.RecordRendering;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;

/** An index in a folder, with a log in memory in front of it. */
final class TestIndex implements AutoCloseable {

  static final Home HOME = new Home("https://sydhavsoerne.example");
  static final Instant FIRST = Instant.parse("2026-11-21T08:00:00Z");

  /** Enough of a rendering to see which state of a record is stored. */
  static final RecordRendering RENDERING =
      document ->
          "{\"id\":\"%s\",\"version\":%s,\"issued\":\"%s\"}"
              .formatted(document.record(), document.entry().version(), document.issued());

  private final SearchProjection projection;
  private final Map<RecordIri, RecordVersion> versions = new HashMap<>();
  private final List<LogEntry> log = new ArrayList<>();

  TestIndex(Path folder) {
    this(folder, RENDERING);
  }

  TestIndex(Path folder, RecordRendering rendering) {
    projection = new SearchProjection(folder, SampleThesaurus.thesaurus(), rendering);
  }

  static TestRecord network(String slug) {
    return record(Kinds.NETWORK, slug);
  }

  static TestRecord record(Kind kind, String slug) {
    return new TestRecord(HOME, kind, slug);
  }

  SearchProjection projection() {
    return projection;
  }

  List<LogEntry> log() {
    return log;
  }

  /** Publishes records, in one batch. */
  TestIndex publish(TestRecord... records) {
    var batch = new ArrayList<LogEntry>();
    for (TestRecord record : records) {
      batch.add(append(record.iri(), Optional.of(record.payload())));
    }
    projection.apply(HOME, batch);
    return this;
  }

  /** Withdraws a record. */
  TestIndex withdraw(RecordIri record) {
    projection.apply(HOME, List.of(append(record, Optional.empty())));
    return this;
  }

  /** Appends an entry that the projection has not read yet. */
  LogEntry append(RecordIri record, Optional<Payload> payload) {
    RecordVersion version =
        versions.merge(record, RecordVersion.FIRST, (before, first) -> before.next());
    EntryType type = version.value() == 1 ? EntryType.CREATE : EntryType.UPDATE;
    var position = new Position(log.size() + 1L);
    var entry =
        new Entry(
            HOME,
            position,
            payload.isEmpty() ? EntryType.DELETE : type,
            record,
            version,
            FIRST.plusSeconds(position.value()),
            payload.map(Payload::digest));
    var logEntry = new LogEntry(entry, payload);
    log.add(logEntry);
    return logEntry;
  }

  /** Why {@code request} finds the record with that slug. */
  List<Reason> reasons(FindRequest request, String slug) {
    return projection.finder(HOME).explain(request, find(request).hits()).entrySet().stream()
        .filter(entry -> entry.getKey().slug().equals(slug))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  FindResult find(FindRequest request) {
    return projection.finder(HOME).find(request);
  }

  /** The slugs of the records that {@code words} find, best first. */
  List<String> search(String words) {
    return slugs(find(new Asked().words(words).request()));
  }

  static List<String> slugs(FindResult result) {
    return result.hits().stream().map(Hit::record).map(RecordIri::slug).toList();
  }

  /** How many matches have the value with the compact IRI {@code value}; 0 if it is not listed. */
  static long count(FindResult result, Facet facet, String value) {
    String iri = Prefixes.findIri(value).orElse(value);
    return result.facets().getOrDefault(facet, List.of()).stream()
        .filter(count -> count.value().equals(iri))
        .mapToLong(FacetCount::count)
        .sum();
  }

  @Override
  public void close() {
    projection.close();
  }

  /** A request, put together. */
  static final class Asked {
    private String words = "";
    private final Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    private Optional<BigDecimal> maxFee = Optional.empty();
    private Sort sort = Sort.RELEVANCE;
    private int limit = FindRequest.LARGEST_LIMIT;
    private String cursor = "";
    private String language = "en";

    Asked words(String value) {
      words = value;
      return this;
    }

    Asked filter(Facet facet, String... values) {
      filters.put(
          facet, java.util.Arrays.stream(values).map(v -> Prefixes.findIri(v).orElse(v)).toList());
      return this;
    }

    Asked maxFee(String value) {
      maxFee = Optional.of(new BigDecimal(value));
      return this;
    }

    Asked sort(Sort value) {
      sort = value;
      return this;
    }

    Asked limit(int value) {
      limit = value;
      return this;
    }

    Asked cursor(String value) {
      cursor = value;
      return this;
    }

    Asked language(String value) {
      language = value;
      return this;
    }

    FindRequest request() {
      return new FindRequest(words, filters, maxFee, sort, limit, cursor, language);
    }
  }
}

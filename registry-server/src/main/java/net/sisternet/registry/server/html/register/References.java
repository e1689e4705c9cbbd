package net.sisternet.registry.server.html.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.vocab.Kinds;

/** Other records, by the names and addresses that people know them by. Any thread. */
final class References {

  private static final int CANDIDATES = 20;

  private final Home home;
  private final RecordHeads heads;
  private final RecordFinder finder;
  private final RecordNames names;

  /**
   * References.
   *
   * @param heads of our records and of the copies
   */
  References(Home home, RecordHeads heads, RecordFinder finder, RecordNames names) {
    this.home = home;
    this.heads = heads;
    this.finder = finder;
    this.names = names;
  }

  /** What {@code typed} means: the address of a record or page, or the only record of that name. */
  Optional<String> find(String typed, Reader reader) {
    String text = typed.strip();
    if (text.startsWith("/")) {
      text = home.base() + text;
    }
    String address = TypedValues.address(text);
    if (address.contains("://") && Iri.isIri(address)) {
      return Optional.of(thing(address));
    }
    return named(text, reader);
  }

  /** What the thing at {@code iri} is called. */
  String label(String iri, Reader reader) {
    return findRecord(iri)
        .flatMap(record -> Optional.ofNullable(names.of(List.of(record)).get(record)))
        .filter(byTag -> !byTag.isEmpty())
        .map(byTag -> reader.best(byTag).text())
        .orElse(iri);
  }

  /** The document stands for what it is about. */
  private String thing(String address) {
    return address.indexOf('#') < 0
        ? findRecord(address).map(record -> record.thing().value()).orElse(address)
        : address;
  }

  /** People copy addresses with what a page had behind them. */
  private Optional<RecordIri> findRecord(String iri) {
    return RecordIri.findDocument(iri.replaceFirst("[?].*$", ""))
        .filter(it -> Kinds.findByPath(it.path()).isPresent() && heads.find(it).isPresent());
  }

  private Optional<String> named(String name, Reader reader) {
    FindResult result =
        finder.find(
            new FindRequest(
                name,
                Map.of(),
                Optional.empty(),
                FindRequest.Sort.RELEVANCE,
                CANDIDATES,
                "",
                reader.language().tag()));
    List<RecordIri> records = result.hits().stream().map(Hit::record).toList();
    Map<RecordIri, Map<String, String>> byRecord = names.of(records);
    List<RecordIri> found =
        records.stream()
            .filter(
                it ->
                    byRecord.getOrDefault(it, Map.of()).values().stream()
                        .anyMatch(known -> same(known, name)))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0).thing().value()) : Optional.empty();
  }

  private static boolean same(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}

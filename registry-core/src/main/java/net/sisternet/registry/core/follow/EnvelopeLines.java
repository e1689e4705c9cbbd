package net.sisternet.registry.core.follow;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.As;
import net.sisternet.vocab.Sn;

/**
 * Reads an entry from the lines of its envelope. What decides is that the entry writes exactly
 * these lines again: so each predicate is there once and no other is.
 */
final class EnvelopeLines {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  /** Four digits for the year, so that every store can hold it. */
  private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,12}Z");

  private final Home home;
  private final Position position;
  private final Map<String, String> objects = new HashMap<>();
  private final SortedSet<Position> erased = new TreeSet<>();

  private EnvelopeLines(Home home, Position position) {
    this.home = home;
    this.position = position;
  }

  /** The entry at {@code position} of {@code home}, and the bytes of its envelope. */
  static Read read(Home home, Position position, List<String> lines) {
    var reading = new EnvelopeLines(home, position);
    lines.forEach(reading::add);
    Entry entry = reading.entry();
    String envelope = entry.envelope();
    if (!envelope.equals(text(lines))) {
      throw reading.wrong("its form");
    }
    return new Read(entry, envelope);
  }

  record Read(Entry entry, String envelope) {}

  /** Lines in canonical order; a line that came twice counts once, as in any graph. */
  static String text(List<String> lines) {
    var sorted = new ArrayList<>(lines);
    sorted.sort(NTriples::compareCodePoints);
    var text = new StringBuilder(sorted.stream().mapToInt(line -> line.length() + 1).sum());
    String before = "";
    for (String line : sorted) {
      if (!line.equals(before)) {
        text.append(line).append('\n');
      }
      before = line;
    }
    return text.toString();
  }

  private void add(String line) {
    int predicate = line.indexOf(" <") + 2;
    int object = line.indexOf("> ", predicate);
    String name = line.substring(predicate, object);
    String term = line.substring(object + 2, line.length() - 2);
    if (name.equals(Sn.ERASES)) {
      erased.add(erased(term));
    } else {
      objects.put(name, term);
    }
  }

  /** An entry that an erasure names: of the same log, and before it. */
  private Position erased(String term) {
    String prefix = "<" + home.base() + "/log/entries/";
    String number = term.substring(Math.min(prefix.length(), term.length() - 1), term.length() - 1);
    if (!term.startsWith(prefix) || !NUMBER.matcher(number).matches()) {
      throw new RegistryException(
          ProblemType.FOREIGN_ENTRY, "sister.erases-foreign", position.toString(), term);
    }
    var named = new Position(Long.parseLong(number));
    if (named.compareTo(position) >= 0) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN, "sister.erases-later", position.toString(), number);
    }
    return named;
  }

  private Entry entry() {
    try {
      return new Entry(
          home,
          position,
          type(),
          new RecordIri(iri(As.OBJECT)),
          new RecordVersion(number(Sn.RECORD_VERSION)),
          time(),
          Optional.ofNullable(objects.get(Sn.PAYLOAD_DIGEST))
              .map(it -> new Digest(lexical(Sn.PAYLOAD_DIGEST))),
          List.copyOf(erased));
    } catch (IllegalArgumentException | DateTimeException e) {
      var refusal = wrong(String.valueOf(e.getMessage()));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private EntryType type() {
    String iri = iri(NTriples.RDF_TYPE);
    for (EntryType type : EntryType.values()) {
      if (type.iri().equals(iri)) {
        return type;
      }
    }
    throw new RegistryException(
        ProblemType.PROTOCOL_BROKEN, "sister.entry-type", position.toString(), iri);
  }

  private Instant time() {
    String text = lexical(As.PUBLISHED);
    if (!TIME.matcher(text).matches()) {
      throw wrong(As.PUBLISHED);
    }
    return Instant.parse(text);
  }

  private long number(String predicate) {
    String text = lexical(predicate);
    if (!NUMBER.matcher(text).matches()) {
      throw wrong(predicate);
    }
    return Long.parseLong(text);
  }

  private String iri(String predicate) {
    String term = object(predicate);
    if (!term.startsWith("<")) {
      throw wrong(predicate);
    }
    return term.substring(1, term.length() - 1);
  }

  private String lexical(String predicate) {
    String term = object(predicate);
    int end = term.lastIndexOf('"');
    if (end < 1) {
      throw wrong(predicate);
    }
    return term.substring(1, end);
  }

  private String object(String predicate) {
    String term = objects.get(predicate);
    if (term == null) {
      throw wrong(predicate);
    }
    return term;
  }

  private RegistryException wrong(String what) {
    return new RegistryException(
        ProblemType.PROTOCOL_BROKEN, "sister.envelope", position.toString(), what);
  }
}

package net.sisternet.registry.server.ldes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.As;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;

/**
 * The documents of one log: root, index nodes, pages and single entries, tied together by when each
 * page begins. Any thread.
 */
final class Hypermedia {

  private static final int POLLING_SECONDS = 60;

  private final EntryLog log;
  private final String address;
  private final Iri stream;

  /** When a page begins never changes; 100 bytes a page. */
  private final Map<Long, Instant> begins = new ConcurrentHashMap<>();

  Hypermedia(EntryLog log, String address) {
    this.log = log;
    this.address = address;
    this.stream = new Iri(address + "#stream");
  }

  /** How many pages a log of {@code size} entries has. */
  static long pages(long size) {
    return (size + Part.WIDTH - 1) / Part.WIDTH;
  }

  /** Whether the page has all the entries that it will ever have. */
  static boolean isFull(Part.Page page, long size) {
    return size >= (page.number() + 1) * Part.WIDTH;
  }

  /** Whether the index node has all its pages, each with both its bounds. */
  static boolean isFull(Part.Index index, long size) {
    return size > (index.number() + 1) * Part.WIDTH * Part.WIDTH;
  }

  /** The way into a log of {@code size} entries. */
  Document root(long size) {
    Iri root = new Iri(address);
    var said = stream();
    say(said, stream, Terms.VIEW, root);
    say(said, stream, Terms.TIMESTAMP_PATH, new Iri(As.PUBLISHED));
    say(said, stream, Terms.SEQUENCE_PATH, new Iri(Sn.POSITION));
    say(said, stream, Terms.VERSION_OF_PATH, new Iri(As.OBJECT));
    say(said, stream, Terms.VERSION_CREATE_OBJECT, new Iri(As.CREATE));
    say(said, stream, Terms.VERSION_UPDATE_OBJECT, new Iri(As.UPDATE));
    say(said, stream, Terms.VERSION_DELETE_OBJECT, new Iri(As.DELETE));
    say(said, stream, Terms.POLLING_INTERVAL, integer(POLLING_SECONDS));
    say(said, stream, Dct.CONFORMS_TO, new Iri(Sn.PROTOCOL_1));
    say(said, root, Rdf.TYPE, new Iri(Terms.NODE_CLASS));
    say(said, root, Rdf.TYPE, new Iri(Terms.EVENT_SOURCE));
    long pages = pages(size);
    for (long first = 0; first < pages; first += Part.WIDTH) {
      long index = first / Part.WIDTH;
      relation(said, root, index, "/index/" + index, first, first + Part.WIDTH, pages);
    }
    return new Document(said, List.of());
  }

  /** An index node of a log of {@code size} entries; it has one page or more. */
  Document index(Part.Index index, long size) {
    var node = new Iri(address + "/index/" + index.number());
    var said = node(node, isFull(index, size));
    long pages = pages(size);
    long first = index.number() * Part.WIDTH;
    for (long page = first; page < Math.min(first + Part.WIDTH, pages); page++) {
      relation(said, node, page, "/pages/" + page, page, page + 1, pages);
    }
    return new Document(said, List.of());
  }

  /** A page of a log of {@code size} entries; it has one entry or more. */
  Document page(Part.Page page, long size) {
    long before = page.number() * Part.WIDTH;
    int limit = (int) Math.min(Part.WIDTH, size - before);
    List<LogEntry> entries = log.readAfter(new Position(before), limit);
    var said = node(new Iri(address + "/pages/" + page.number()), isFull(page, size));
    entries.forEach(it -> say(said, stream, Terms.MEMBER, it.entry().iri()));
    return new Document(said, entries);
  }

  private List<Triple> stream() {
    var said = new ArrayList<Triple>();
    say(said, stream, Rdf.TYPE, new Iri(Terms.EVENT_STREAM));
    say(said, stream, Rdf.TYPE, new Iri(Terms.COLLECTION));
    return said;
  }

  private List<Triple> node(Iri node, boolean full) {
    List<Triple> said = stream();
    say(said, node, Rdf.TYPE, new Iri(Terms.NODE_CLASS));
    if (full) {
      say(said, node, Terms.IMMUTABLE, Literal.typed("true", Xsd.BOOLEAN));
    }
    return said;
  }

  /** Two bounds on what is found from page {@code from} until before page {@code to}. */
  private void relation(
      List<Triple> said, Iri node, long number, String target, long from, long to, long pages) {
    bound(said, node, "from-" + number, Terms.FROM, target, begin(from));
    if (to < pages) {
      bound(said, node, "before-" + number, Terms.BEFORE, target, begin(to));
    }
  }

  private void bound(
      List<Triple> said, Iri node, String name, String type, String target, Instant value) {
    var relation = new Iri(node.value() + '#' + name);
    say(said, node, Terms.RELATION, relation);
    say(said, relation, Rdf.TYPE, new Iri(type));
    say(said, relation, Terms.NODE, new Iri(address + target));
    say(said, relation, Terms.PATH, new Iri(As.PUBLISHED));
    say(said, relation, Terms.VALUE, Literal.typed(value.toString(), Xsd.DATE_TIME));
  }

  private Instant begin(long page) {
    return begins.computeIfAbsent(page, this::readBegin);
  }

  private Instant readBegin(long page) {
    var first = new Position(page * Part.WIDTH + 1);
    return log.find(first)
        .orElseThrow(() -> new IllegalStateException("the log has no entry " + first))
        .entry()
        .published();
  }

  private static Literal integer(long number) {
    return Literal.typed(Long.toString(number), Xsd.INTEGER);
  }

  private static void say(List<Triple> said, Iri subject, String predicate, Term object) {
    said.add(new Triple(subject, new Iri(predicate), object));
  }
}

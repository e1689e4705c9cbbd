package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Slugs;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Skos;

/**
 * What a new record is to be called: what its content calls it, else what the header {@code Slug}
 * proposes (RFC 5023), else what its name makes.
 *
 * @param first the name that comes first
 * @param fixed whether it is the only one, because the content is written with it
 */
record NewName(RecordIri first, boolean fixed) {

  private static final int LOOKED_UP = 50;

  static NewName of(Home home, Kind kind, Graph graph, HttpHeaders headers) {
    return findOwn(home, kind, graph)
        .map(record -> new NewName(record, true))
        .orElseGet(
            () -> {
              String proposed =
                  findHeader(headers).or(() -> findText(kind, graph)).orElse(kind.name());
              return new NewName(home.record(kind, Slugs.of(proposed, kind)), false);
            });
  }

  /** The names to try: those that are free now, in their order. Never empty. */
  Iterator<RecordIri> candidates(RecordHeads heads) {
    if (fixed) {
      return List.of(first).iterator();
    }
    String start = first.value().substring(0, first.value().length() - first.slug().length());
    List<RecordIri> all =
        Slugs.candidates(first.slug()).map(slug -> new RecordIri(start + slug)).toList();
    for (int from = 0; from < all.size(); from += LOOKED_UP) {
      List<RecordIri> some = all.subList(from, Math.min(from + LOOKED_UP, all.size()));
      Map<RecordIri, RecordHead> taken = heads.findAll(some);
      List<RecordIri> free = some.stream().filter(name -> !taken.containsKey(name)).toList();
      if (!free.isEmpty()) {
        return free.iterator();
      }
    }
    return List.of(first).iterator();
  }

  /**
   * A name under this home that the content itself uses for what it is about; none if it speaks of
   * itself by relative IRIs.
   */
  private static Optional<RecordIri> findOwn(Home home, Kind kind, Graph graph) {
    String start = home.base() + '/' + kind.path() + '/';
    Set<String> documents = new LinkedHashSet<>();
    for (Resource subject : graph.subjects()) {
      if (subject instanceof Iri iri && iri.value().startsWith(start)) {
        documents.add(iri.value().replaceFirst("#.*", ""));
      }
    }
    if (documents.contains(start)) {
      return Optional.empty();
    }
    return documents.stream()
        .filter(document -> graph.isA(new Iri(document + "#it"), kind.type()))
        .findFirst()
        .or(() -> documents.stream().findFirst())
        .map(document -> checked(document, start));
  }

  private static RecordIri checked(String document, String start) {
    String slug = document.substring(start.length());
    if (!RecordIri.isSlug(slug)) {
      throw new RegistryException(
          ProblemType.INVALID,
          Messages.text("publish.invalid", 1),
          List.of(FieldProblem.violation("id", "http.slug", document)));
    }
    return new RecordIri(document);
  }

  private static Optional<String> findHeader(HttpHeaders headers) {
    return Optional.ofNullable(headers.getHeaderString("Slug"))
        .filter(text -> !text.isBlank())
        .map(NewName::decoded);
  }

  /** RFC 5023: the header is UTF-8, percent-encoded. */
  private static String decoded(String header) {
    try {
      return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return header;
    }
  }

  /** The first name of the thing of this kind. */
  private static Optional<String> findText(Kind kind, Graph graph) {
    Stream<Resource> things =
        graph.subjects().stream().filter(subject -> graph.isA(subject, kind.type()));
    Stream<Resource> it =
        graph.subjects().stream()
            .filter(subject -> subject instanceof Iri iri && iri.value().endsWith("#it"));
    return Stream.concat(it, things)
        .flatMap(thing -> graph.objects(thing, Skos.PREF_LABEL))
        .filter(Literal.class::isInstance)
        .map(term -> ((Literal) term).lexical())
        .findFirst();
  }
}

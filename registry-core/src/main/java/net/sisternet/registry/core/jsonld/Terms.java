package net.sisternet.registry.core.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.sisternet.registry.core.wire.JsonText;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.VocabFiles;

/** The context, as writing and checking need it: its terms by name and by IRI, its prefixes. */
final class Terms {

  private final Map<String, Term> byName = new HashMap<>();
  private final Map<String, Term> byIri = new HashMap<>();
  private final Map<String, String> prefixByNamespace = new HashMap<>();

  /** The terms of the context that the vocabulary ships. */
  static Terms shipped() {
    byte[] context = VocabFiles.CONTEXT.text().getBytes(StandardCharsets.UTF_8);
    return new Terms(JsonText.read(context).path("@context"));
  }

  /** The terms of {@code context}, the object that {@code @context} holds. */
  Terms(JsonNode context) {
    Prefixes.all().forEach((prefix, namespace) -> prefixByNamespace.put(namespace, prefix));
    for (Map.Entry<String, JsonNode> member : context.properties()) {
      if (!isKeyword(member) && !Prefixes.all().containsKey(member.getKey())) {
        add(member.getKey(), member.getValue());
      }
    }
  }

  private static boolean isKeyword(Map.Entry<String, JsonNode> member) {
    return member.getValue().isTextual() && member.getValue().textValue().startsWith("@");
  }

  private void add(String name, JsonNode definition) {
    String id = definition.isTextual() ? definition.textValue() : definition.path("@id").asText();
    String type = definition.path("@type").asText("");
    var term =
        new Term(
            name,
            expanded(id),
            type.isEmpty() || type.startsWith("@") ? type : expanded(type),
            definition.path("@container").asText(""),
            byName.size());
    byName.put(name, term);
    byIri.put(term.iri(), term);
  }

  private static String expanded(String compact) {
    return Prefixes.findIri(compact).orElse(compact);
  }

  /** The term for a property that is called {@code name} in JSON. */
  Optional<Term> findProperty(String name) {
    return Optional.ofNullable(byName.get(name)).filter(term -> isProperty(term.name()));
  }

  /** The term that stands for {@code iri}. */
  Optional<Term> findByIri(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** {@code iri} with a prefix of the context, or as it is. The longest namespace wins. */
  String compact(String iri) {
    for (int cut = iri.length() - 2; cut > 0; cut--) {
      char c = iri.charAt(cut);
      if (c == '#' || c == '/') {
        String prefix = prefixByNamespace.get(iri.substring(0, cut + 1));
        if (prefix != null) {
          return iri.startsWith("//", cut + 1) ? iri : prefix + ':' + iri.substring(cut + 1);
        }
      }
    }
    return iri;
  }

  /** The name of a class: its term, or its compact IRI. */
  String className(String iri) {
    Term term = byIri.get(iri);
    return term == null ? compact(iri) : term.name();
  }

  /** Whether the context has a class of that name. */
  boolean isClass(String name) {
    return byName.containsKey(name) && !isProperty(name);
  }

  /** Properties whose names are a slip of the finger or two from {@code name}. */
  List<String> similar(String name) {
    return similar(name, Terms::isProperty);
  }

  /** Classes whose names are a slip of the finger or two from {@code name}. */
  List<String> similarClasses(String name) {
    return similar(name, known -> !isProperty(known));
  }

  private List<String> similar(String name, Predicate<String> part) {
    for (int distance = 0; distance <= (name.length() < 4 ? 1 : 2); distance++) {
      List<String> nearest = at(distance, name, part);
      if (!nearest.isEmpty()) {
        return nearest;
      }
    }
    return List.of();
  }

  private List<String> at(int distance, String name, Predicate<String> part) {
    return byName.values().stream()
        .sorted(Comparator.comparingInt(Term::order))
        .map(Term::name)
        .filter(part)
        .filter(known -> Spelling.distance(name, known) == distance)
        .toList();
  }

  private static boolean isProperty(String name) {
    return Character.isLowerCase(name.charAt(0));
  }
}

package net.sisternet.registry.core.jsonld;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Ranges;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Xsd;

/**
 * Expanded JSON-LD to the keys of the context, as the JSON-LD compaction algorithm does for a
 * context of this kind (one term a property, no default language, no base). Classes, and texts of
 * which there may be several in a language, are always lists; keys come in the order of the
 * context.
 */
final class Compaction {

  /** Texts of which one language commonly has several. */
  private static final Set<String> MANY = Set.of(Skos.ALT_LABEL);

  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,14}");
  private static final Set<String> DATES =
      Set.of(Xsd.G_YEAR, Xsd.G_YEAR_MONTH, Xsd.DATE, Xsd.DATE_TIME);
  private static final int MOST_DIGITS = 15;

  private final Terms terms;
  private final boolean plain;
  private final Comparator<String> order;

  /**
   * @param plain whether dates and decimals become plain strings and numbers, for readers that know
   *     the datatypes from the vocabulary
   */
  Compaction(Terms terms, boolean plain) {
    this.terms = terms;
    this.plain = plain;
    this.order = Comparator.<String>comparingInt(this::place).thenComparing(k -> k);
  }

  /** A node with all that is nested in it. */
  Map<String, Object> node(Map<String, Object> expanded) {
    var result = new LinkedHashMap<String, Object>();
    result.put("id", terms.compact((String) expanded.get("@id")));
    var properties = new TreeMap<>(order);
    properties.putAll(expanded);
    for (Map.Entry<String, Object> member : properties.entrySet()) {
      if (member.getKey().equals("@type")) {
        result.put("type", list(member.getValue()).stream().map(this::className).toList());
      } else if (!member.getKey().startsWith("@")) {
        for (Object value : list(member.getValue())) {
          add(result, member.getKey(), object(value));
        }
      }
    }
    return result;
  }

  private int place(String property) {
    if (property.equals("@type")) {
      return -1;
    }
    if (property.equals(Foaf.IS_PRIMARY_TOPIC_OF)) {
      return Integer.MAX_VALUE;
    }
    return terms.findByIri(property).map(Term::order).orElse(Integer.MAX_VALUE - 1);
  }

  private String className(Object iri) {
    return terms.className((String) iri);
  }

  private void add(Map<String, Object> result, String property, Map<String, Object> value) {
    Optional<Term> term = terms.findByIri(property).filter(t -> t.accepts(value));
    if (term.isEmpty()) {
      addSingly(result, terms.compact(property), uncoerced(property, value));
    } else if (term.get().isLanguageMap()) {
      addText(result, term.get(), value);
    } else if (term.get().isSet()) {
      listAt(result, term.get().name()).add(coerced(term.get(), value));
    } else {
      addSingly(result, term.get().name(), coerced(term.get(), value));
    }
  }

  private static void addText(Map<String, Object> result, Term term, Map<String, Object> value) {
    Map<String, Object> texts =
        object(result.computeIfAbsent(term.name(), name -> new TreeMap<String, Object>()));
    String language = (String) value.get("@language");
    if (MANY.contains(term.iri())) {
      listAt(texts, language).add(value.get("@value"));
    } else {
      addSingly(texts, language, value.get("@value"));
    }
  }

  /** One value alone, several as a list. */
  private static void addSingly(Map<String, Object> result, String key, Object value) {
    Object present = result.putIfAbsent(key, value);
    if (present instanceof List<?>) {
      list(present).add(value);
    } else if (present != null) {
      result.put(key, new ArrayList<>(List.of(present, value)));
    }
  }

  private Object coerced(Term term, Map<String, Object> value) {
    if (!value.containsKey("@value")) {
      return value.size() == 1 && term.isReference()
          ? terms.compact((String) value.get("@id"))
          : node(value);
    }
    return term.type().isEmpty()
        ? uncoerced(term.iri(), value)
        : number(term.iri(), (String) value.get("@value"));
  }

  /** A value under a key that says nothing about its type. */
  private Object uncoerced(String property, Map<String, Object> value) {
    if (!value.containsKey("@value")) {
      return node(value);
    }
    String lexical = (String) value.get("@value");
    if (value.containsKey("@language")) {
      return value;
    }
    String type = (String) value.getOrDefault("@type", Xsd.STRING);
    if (type.equals(Xsd.INTEGER) && INTEGER.matcher(lexical).matches()) {
      return Long.valueOf(lexical);
    }
    if (type.equals(Xsd.BOOLEAN) && (lexical.equals("true") || lexical.equals("false"))) {
      return Boolean.valueOf(lexical);
    }
    boolean known = plain && Ranges.PARTIAL_DATES.contains(property) && DATES.contains(type);
    return known || type.equals(Xsd.STRING) ? lexical : typed(lexical, type);
  }

  private Map<String, Object> typed(String lexical, String type) {
    var value = new LinkedHashMap<String, Object>();
    value.put("type", terms.compact(type));
    value.put("@value", lexical);
    return value;
  }

  /** A decimal as a number where a reader's floating point keeps it, else as it stands. */
  private Object number(String property, String lexical) {
    if (!plain || !Ranges.DECIMALS.contains(property)) {
      return lexical;
    }
    try {
      var value = new BigDecimal(lexical);
      boolean kept = value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS;
      return kept ? value : lexical;
    } catch (NumberFormatException e) {
      return lexical;
    }
  }

  @SuppressWarnings("unchecked") // expanded JSON-LD is maps and lists
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  private static List<Object> listAt(Map<String, Object> map, String key) {
    return list(map.computeIfAbsent(key, k -> new ArrayList<>()));
  }
}

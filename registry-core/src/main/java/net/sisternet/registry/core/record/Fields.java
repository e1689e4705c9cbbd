package net.sisternet.registry.core.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Iri;

/**
 * The JSON members of one thing, immutable: those that a type knows and all others.
 *
 * @param members by name, in their order: text, {@link BigDecimal} or other numbers, booleans,
 *     lists and maps of the same
 */
public record Fields(Map<String, Object> members) {

  /** No members. */
  public static final Fields NONE = new Fields(Map.of());

  private static final int LARGEST_SCALE = 100;

  /** Copies the members to the bottom; null says nothing and goes. */
  public Fields {
    members = copy(members);
  }

  /** A thing with one member. */
  public static Fields of(String name, Object value) {
    return NONE.with(name, value);
  }

  /** These with {@code value} under {@code name}. */
  public Fields with(String name, Object value) {
    var more = new LinkedHashMap<>(members);
    more.put(name, json(value));
    return new Fields(more);
  }

  /** These with {@code value} at the end of the list under {@code name}. */
  public Fields withMore(String name, Object value) {
    var list = new ArrayList<>(list(name));
    list.add(json(value));
    return with(name, list);
  }

  /** These without {@code name}. */
  public Fields without(String name) {
    var fewer = new LinkedHashMap<>(members);
    fewer.remove(name);
    return new Fields(fewer);
  }

  Optional<String> findText(String name) {
    return first(name).filter(value -> !(value instanceof Map)).map(String::valueOf);
  }

  List<String> texts(String name) {
    return each(name, String::valueOf);
  }

  LanguageText text(String name) {
    if (!(members.get(name) instanceof Map<?, ?> map)) {
      return LanguageText.NONE;
    }
    return inField(
        name,
        () -> {
          var texts = new LinkedHashMap<String, String>();
          map.forEach((language, text) -> texts.put((String) language, String.valueOf(one(text))));
          return new LanguageText(texts);
        });
  }

  List<Phrase> phrases(String name) {
    if (!(members.get(name) instanceof Map<?, ?> map)) {
      return List.of();
    }
    return inField(
        name,
        () ->
            map.entrySet().stream()
                .flatMap(
                    entry ->
                        many(entry.getValue())
                            .map(t -> new Phrase((String) entry.getKey(), String.valueOf(t))))
                .toList());
  }

  Optional<Iri> findIri(String name) {
    return iris(name).stream().findFirst();
  }

  List<Iri> iris(String name) {
    return each(name, value -> Iris.of(name, idOf(value)));
  }

  List<Reference> references(String name) {
    return each(name, value -> new Reference(idOf(value)));
  }

  Optional<PartialDate> findDate(String name) {
    return findText(name).map(text -> inField(name, () -> new PartialDate(text)));
  }

  Optional<IsoDuration> findDuration(String name) {
    return findText(name).map(text -> inField(name, () -> new IsoDuration(text)));
  }

  Optional<BigDecimal> findDecimal(String name) {
    return findText(name).map(text -> decimal(name, text));
  }

  /** A count: whole and not below 0. */
  Optional<Long> findCount(String name) {
    return findDecimal(name)
        .map(
            value -> {
              if (value.signum() < 0 || value.scale() > 0 || value.precision() > 18) {
                throw Refused.because("count", name, value.toString());
              }
              return value.longValueExact();
            });
  }

  /** The things under {@code name}; one that is only referred to has nothing but its {@code id}. */
  <T> List<T> nodes(String name, Function<Fields, T> type) {
    return each(name, value -> type.apply(value instanceof Map ? of(value) : of("id", value)));
  }

  <T> Optional<T> findNode(String name, Function<Fields, T> type) {
    return nodes(name, type).stream().findFirst();
  }

  static BigDecimal decimal(String field, String text) {
    try {
      var value = new BigDecimal(text);
      if (Math.abs((long) value.scale()) > LARGEST_SCALE) {
        throw Refused.because("number", field, text);
      }
      return plain(value);
    } catch (NumberFormatException e) {
      throw Refused.because("number", field, text);
    }
  }

  /** Without zeros at the end of its fraction and without an exponent. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() >= -LARGEST_SCALE
        ? stripped.setScale(0)
        : stripped;
  }

  private Optional<Object> first(String name) {
    return list(name).stream().findFirst();
  }

  private List<Object> list(String name) {
    return members.containsKey(name) ? many(members.get(name)).toList() : List.of();
  }

  private <T> List<T> each(String name, Function<Object, T> read) {
    return inField(name, () -> list(name).stream().map(read).toList());
  }

  private static Stream<Object> many(Object value) {
    return value instanceof List<?> list ? list.stream().map(o -> o) : Stream.of(value);
  }

  private static Object one(Object value) {
    return many(value).findFirst().orElse("");
  }

  private static String idOf(Object value) {
    return value instanceof Map<?, ?> map
        ? String.valueOf(map.containsKey("id") ? map.get("id") : map.get("@id"))
        : String.valueOf(value);
  }

  /** A refusal from inside {@code read} names this field before its own. */
  private static <T> T inField(String name, Supplier<T> read) {
    try {
      return read.get();
    } catch (RegistryException e) {
      throw Refused.inField(name, e);
    }
  }

  private static Fields of(Object map) {
    @SuppressWarnings("unchecked") // copied by this class, so it has text keys
    var members = (Map<String, Object>) map;
    return new Fields(members);
  }

  private static Object json(Object value) {
    if (value instanceof Node node) {
      return node.fields().members();
    }
    if (value instanceof Fields fields) {
      return fields.members();
    }
    if (value instanceof LanguageText text) {
      return text.texts();
    }
    if (value instanceof Iri iri) {
      return Iris.compact(iri);
    }
    return value instanceof Reference
            || value instanceof IsoDuration
            || value instanceof PartialDate
        ? value.toString()
        : value;
  }

  private static Map<String, Object> copy(Map<String, Object> members) {
    var copy = new LinkedHashMap<String, Object>();
    members.forEach(
        (name, value) -> {
          if (value != null) {
            copy.put(name, copyOf(value));
          }
        });
    return Collections.unmodifiableMap(copy);
  }

  private static Object copyOf(Object value) {
    if (value instanceof Map<?, ?> map) {
      var members = new LinkedHashMap<String, Object>();
      map.forEach((key, member) -> members.put(String.valueOf(key), member));
      return copy(members);
    }
    if (value instanceof List<?> list) {
      return list.stream().filter(Objects::nonNull).map(Fields::copyOf).toList();
    }
    // all numbers in one form, so that equal members are equal
    return value instanceof Number number ? plain(new BigDecimal(number.toString())) : value;
  }
}

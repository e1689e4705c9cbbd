package net.sisternet.registry.server.html.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;

/** Puts things of one kind into a table where each of their fields fits into a cell. */
final class Tables {

  /** A fee or a figure stands in a table even when it is the only one. */
  private static final Set<String> ALWAYS =
      Set.of(SchemaOrg.HAS_TIERS, Sn.MEMBER_COUNT, Sn.OBSERVATION);

  /** {@code values}, with those that are things as rows of one table if they fit. */
  List<Value> arrange(String property, String caption, List<Value> values) {
    List<ThingView> things = new ArrayList<>();
    List<Value> others = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof Value.Nested nested) {
        things.add(nested.thing());
      } else {
        others.add(value);
      }
    }
    int least = ALWAYS.contains(property) ? 1 : 2;
    if (things.size() < least || !things.stream().allMatch(Tables::fits) || !sameType(things)) {
      return values;
    }
    others.add(new Value.Rows(table(caption, things)));
    return others;
  }

  private static boolean fits(ThingView thing) {
    return all(thing).findAny().isPresent() && all(thing).allMatch(FieldView::isInline);
  }

  private static Stream<FieldView> all(ThingView thing) {
    return Stream.concat(thing.fields().stream(), thing.further().stream());
  }

  private static boolean sameType(List<ThingView> things) {
    return things.stream().map(ThingView::type).distinct().count() == 1;
  }

  private static Value.Table table(String caption, List<ThingView> things) {
    var columns = new LinkedHashMap<String, String>();
    for (ThingView thing : things.stream().sorted(Tables::mostFieldsFirst).toList()) {
      all(thing).forEach(field -> columns.putIfAbsent(field.property(), field.label()));
    }
    boolean named = things.stream().anyMatch(thing -> !thing.name().text().isEmpty());
    var headings = new ArrayList<String>();
    if (named) {
      headings.add(things.get(0).type());
    }
    headings.addAll(columns.values());
    return new Value.Table(
        caption,
        headings,
        things.stream().map(thing -> row(thing, named, List.copyOf(columns.keySet()))).toList());
  }

  private static Value.Row row(ThingView thing, boolean named, List<String> columns) {
    var cells = new ArrayList<List<Value>>();
    if (named) {
      cells.add(List.of(new Value.Words(thing.name(), List.of())));
    }
    for (String column : columns) {
      cells.add(
          all(thing)
              .filter(field -> field.property().equals(column))
              .findFirst()
              .map(FieldView::values)
              .orElse(List.of()));
    }
    return new Value.Row(thing.anchor(), cells);
  }

  private static int mostFieldsFirst(ThingView a, ThingView b) {
    return Comparator.comparingInt((ThingView thing) -> thing.fields().size())
        .reversed()
        .compare(a, b);
  }
}

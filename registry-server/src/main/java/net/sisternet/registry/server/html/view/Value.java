package net.sisternet.registry.server.html.view;

import java.util.List;
import net.sisternet.registry.server.html.language.Phrase;

/** One value of a field, ready to be shown. */
public sealed interface Value {

  /** Whether it fits into a line, a list or the cell of a table. */
  default boolean isInline() {
    return true;
  }

  /**
   * Text.
   *
   * @param phrase the text
   * @param others the same in other languages
   */
  record Words(Phrase phrase, List<Phrase> others) implements Value {
    public Words {
      others = List.copyOf(others);
    }
  }

  /**
   * A link, with a remark behind it, e.g. what an area lies in; the remark may be empty.
   *
   * @param external whether it leads out of this registry
   */
  record Link(Phrase phrase, String href, boolean external, String remark) implements Value {}

  /**
   * A link to our copy of a sister's record.
   *
   * @param home what the sister is called
   * @param original where the record is at home
   */
  record Copy(Link link, String home, String original) implements Value {}

  /** A name or code that is not to be translated and leads nowhere. */
  record Code(String text) implements Value {}

  /** A thing that the record describes. */
  record Nested(ThingView thing) implements Value {
    @Override
    public boolean isInline() {
      return false;
    }
  }

  /** Things of one kind, one a row. */
  record Rows(Table table) implements Value {
    @Override
    public boolean isInline() {
      return false;
    }
  }

  /** A table; the first cell of a row is its heading. */
  record Table(String caption, List<String> headings, List<Row> rows) {
    public Table {
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
    }
  }

  /** A row, with the anchor of the thing it is about; a cell may hold several values or none. */
  record Row(String anchor, List<List<Value>> cells) {
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }
}

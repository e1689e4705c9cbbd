package net.sisternet.registry.core.drafts;

import java.util.List;
import java.util.Set;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Prov;
import net.sisternet.vocab.Ranges;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;

/** How a field is asked for, as its shape has it. */
public enum FieldKind {
  /** One text in each language. */
  TEXTS,
  /** Any number of texts in each language. */
  TEXT_LISTS,
  /** Text on one line. */
  LINE,
  /** A number. */
  NUMBER,
  /** A year, month or day. */
  DATE,
  /** How long. */
  DURATION,
  /** One value of a list. */
  CHOICE,
  /** Any number of values of a list. */
  CHOICES,
  /** Addresses of pages. */
  ADDRESSES,
  /** Other records, or addresses of pages. */
  REFERENCES,
  /** Things that are described in place. */
  PARTS,
  /** What nobody is asked for. */
  NOT_ASKED;

  /** What leads from a part back to what it is a part of. */
  static final Set<String> BACK =
      Set.of(Org.POST_IN, Org.ORGANIZATION_PROPERTY, SchemaOrg.ORGANIZER, Sn.NETWORK_PROPERTY);

  /** The kind of {@code field}. */
  public static FieldKind of(FormField field) {
    String property = field.property();
    if (BACK.contains(property) || property.equals(Rdf.TYPE)) {
      return NOT_ASKED;
    }
    if (property.equals(Prov.WAS_DERIVED_FROM) && !field.input().essential()) {
      return NOT_ASKED;
    }
    return field.input().part().isEmpty() ? ofValues(field) : PARTS;
  }

  private static FieldKind ofValues(FormField field) {
    if (field.range().datatypes().contains(net.sisternet.vocab.Rdf.LANG_STRING)) {
      return field.input().onePerLanguage() ? TEXTS : TEXT_LISTS;
    }
    boolean listed =
        !(field.range().schemes().isEmpty()
            && field.range().values().isEmpty()
            && field.input().allowed().isEmpty());
    if (listed) {
      return field.range().repeatable() ? CHOICES : CHOICE;
    }
    if (field.input().refers()) {
      return field.input().webAddress() ? ADDRESSES : REFERENCES;
    }
    return ofLiterals(field.property());
  }

  private static FieldKind ofLiterals(String property) {
    if (Ranges.PARTIAL_DATES.contains(property)) {
      return DATE;
    }
    if (Ranges.DECIMALS.contains(property) || Ranges.INTEGERS.contains(property)) {
      return NUMBER;
    }
    return Ranges.DURATIONS.contains(property) ? DURATION : LINE;
  }

  /** The fields that people are asked for: of a part only what is essential, if anything is. */
  public static List<FormField> asked(Form form, boolean part) {
    boolean fewer = part && form.fields().stream().anyMatch(it -> it.input().essential());
    return form.fields().stream()
        .filter(it -> of(it) != NOT_ASKED)
        .filter(it -> !fewer || it.input().essential() || it.range().required())
        .toList();
  }
}

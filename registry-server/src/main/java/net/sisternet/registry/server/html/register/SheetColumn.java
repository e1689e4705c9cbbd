package net.sisternet.registry.server.html.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.drafts.FieldKind;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kind;

/**
 * What a column of a spreadsheet can be.
 *
 * @param path of the answers that its cells become
 * @param field what they answer; of a part the field within it
 * @param label what it is called
 */
record SheetColumn(String path, FormField field, String label) {

  /** Fields of parts that fit into one cell, by their path. */
  private static final List<String> IN_PARTS =
      List.of(
          "contactPoint.1.email",
          "contactPoint.1.telephone",
          "contactPoint.1.url",
          "memberProgram.1.tiers.1.fee.1.price",
          "memberProgram.1.tiers.1.fee.1.priceCurrency");

  /** Other words that people put over their columns. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "name", List.of("title", "titel", "netværk", "network", "netzwerk", "forening", "verein"),
          "homepage", List.of("www", "web", "url", "web address", "webadresse", "link", "webseite"),
          "description", List.of("om", "about", "text", "tekst", "formål og indhold", "beskriv"),
          "areaServed", List.of("kommune", "by", "region", "sted", "ort", "gemeinde", "place"),
          "email", List.of("e-mail", "mail", "email", "mailadresse", "kontakt", "contact"),
          "telephone", List.of("tlf", "tlf.", "phone", "tel", "telefonnummer"),
          "price", List.of("kontingent", "pris", "fee", "beitrag", "price"),
          "foundingDate", List.of("stiftet", "founded", "gegründet", "år", "year", "jahr"),
          "classification", List.of("type", "typ", "art"));

  /** All that columns can be, in the order of the form. */
  static List<SheetColumn> of(Forms forms, Kind kind, Reader reader) {
    var columns = new ArrayList<SheetColumn>();
    var form = forms.findByShape(kind.shape()).orElseThrow();
    for (FormField field : FieldKind.asked(form, false)) {
      String name = FieldNames.of(field.property());
      String label = reader.say(field.name());
      switch (FieldKind.of(field)) {
        case TEXTS, TEXT_LISTS -> {
          for (Language language : Language.values()) {
            columns.add(
                new SheetColumn(
                    name + '.' + language.tag(),
                    field,
                    label + " (" + reader.languageName(language.tag()) + ')'));
          }
        }
        case PARTS ->
            IN_PARTS.stream()
                .filter(path -> path.startsWith(name + '.'))
                .forEach(
                    path ->
                        find(forms, field, path.substring(name.length() + 3))
                            .ifPresent(
                                it ->
                                    columns.add(
                                        new SheetColumn(
                                            path, it, label + ": " + reader.say(it.name())))));
        case REFERENCES, NOT_ASKED -> {}
        default -> columns.add(new SheetColumn(name, field, label));
      }
    }
    return columns;
  }

  private static Optional<FormField> find(Forms forms, FormField part, String path) {
    String first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    Optional<FormField> field =
        forms.findByShape(part.input().part()).stream()
            .flatMap(form -> form.fields().stream())
            .filter(it -> FieldNames.of(it.property()).equals(first))
            .findFirst();
    return path.equals(first)
        ? field
        : field.flatMap(it -> find(forms, it, path.substring(first.length() + 3)));
  }

  /** The one that a column headed {@code header} is, perhaps. */
  static Optional<SheetColumn> guess(List<SheetColumn> columns, String header, Reader reader) {
    String word = header.strip().toLowerCase(Locale.ROOT);
    String language =
        columns.stream()
            .map(SheetColumn::language)
            .filter(it -> !it.isEmpty() && word.matches(".*[ (_.-]" + it + "[)]?"))
            .findFirst()
            .orElse(reader.language().tag());
    String bare = word.replaceFirst("[ (_.-]+(da|de|en)[)]?$", "");
    return columns.stream()
        .filter(it -> it.language().isEmpty() || it.language().equals(language))
        .filter(it -> it.isCalled(bare) || it.path().equalsIgnoreCase(word))
        .findFirst();
  }

  /** The language of its texts; empty if it has none. */
  String language() {
    FieldKind kind = FieldKind.of(field);
    return kind == FieldKind.TEXTS || kind == FieldKind.TEXT_LISTS
        ? path.substring(path.lastIndexOf('.') + 1)
        : "";
  }

  private boolean isCalled(String word) {
    String name = FieldNames.of(field.property());
    return List.of(field.name().en(), field.name().da(), field.name().de(), name).stream()
            .anyMatch(it -> it.toLowerCase(Locale.ROOT).equals(word))
        || WORDS.getOrDefault(name, List.of()).contains(word);
  }
}

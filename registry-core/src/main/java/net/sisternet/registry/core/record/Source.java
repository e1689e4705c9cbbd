package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;

/**
 * A document that a record is taken from.
 *
 * @param fields all members, also those that are not known here
 */
public record Source(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Source(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::titles,
        this::findIssued,
        this::pages);
  }

  /** A document under a fragment of its record, e.g. {@code src-1}. */
  public static Source called(String fragment, String language, String title) {
    return new Source(
        Fields.of("id", Reference.fragment(fragment))
            .with("type", List.of("Document"))
            .with("title", LanguageText.of(language, title)));
  }

  /** Its titles by language. */
  public LanguageText titles() {
    return fields.text("title");
  }

  /** When it appeared. */
  public Optional<PartialDate> findIssued() {
    return fields.findDate("issued");
  }

  /** Where it can be read. */
  public List<Iri> pages() {
    return fields.iris("page");
  }

  /** This with the date when it appeared. */
  public Source issued(String date) {
    return new Source(fields.with("issued", new PartialDate(date)));
  }

  /** This with an address where it can be read. */
  public Source withPage(String address) {
    return new Source(fields.withMore("page", Iris.of("page", address)));
  }

  /** Its name, by which others refer to it. */
  public Reference reference() {
    return findId().orElseThrow(() -> Refused.because("no-id", "id", ""));
  }
}

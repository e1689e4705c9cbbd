package net.sisternet.registry.server.commands;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.federation.Descriptor.Profile;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Prefixes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For whom a registry is: what sisters and catalogues are told. */
final class ProfileOptions {

  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";
  private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";

  @Option(
      names = "--region",
      paramLabel = "AREA",
      description = {
        "An area that the registry serves, as an IRI or in short: nuts:DK02, sna:lolland.",
        "May be given several times."
      })
  private List<String> regions = List.of();

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "How to reach who runs it, not a person: mailto:registry@example.org, a page.")
  private @Nullable String contact;

  @Option(
      names = "--licence",
      paramLabel = "LICENCE",
      description =
          "Under which the records may be used: CC0-1.0, CC-BY-4.0 or an IRI (default: CC0-1.0).")
  private @Nullable String licence;

  /** What is asked for here, and the rest from {@code before}. */
  Profile over(Profile before) {
    return new Profile(
        regions.isEmpty() ? before.regions() : regions.stream().map(this::area).toList(),
        before.languages(),
        Optional.ofNullable(contact).or(before::contact),
        Optional.ofNullable(licence).map(this::licence).or(before::licence));
  }

  private Iri area(String text) {
    return iri("--region", Prefixes.findIri(text).orElse(text));
  }

  private Iri licence(String text) {
    return switch (text) {
      case "CC0-1.0" -> new Iri(CC0);
      case "CC-BY-4.0" -> new Iri(CC_BY);
      default -> iri("--licence", text);
    };
  }

  private static Iri iri(String option, String text) {
    if (!Iri.isIri(text)) {
      throw new OperatorException(option + " is not an IRI: " + text);
    }
    return new Iri(text);
  }
}

package net.sisternet.registry.server.html.register;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kinds;

/** Begins a draft with what the network's own website says. Nothing of it is published unasked. */
final class SiteStart {

  private final RegisterPorts ports;
  private final ChoiceLists choices;
  private final FetchLimit limit;

  SiteStart(RegisterPorts ports, ChoiceLists choices, FetchLimit limit) {
    this.ports = ports;
    this.choices = choices;
    this.limit = limit;
  }

  /**
   * What the page at {@code typed} says.
   *
   * @throws RegistryException telling the visitor why there is nothing
   */
  Answers read(Author author, String typed, Reader reader) {
    String address = TypedValues.address(typed);
    if (!address.matches("(?i)https?://[^/?#@]+([/?#].*)?") || !Iri.isIri(address)) {
      throw refused(Refusals.text("register.site.wrong", typed));
    }
    limit.count(author.account());
    Answers found =
        SiteAnswers.of(fetch(address), (field, word) -> find(field, word, reader), reader);
    if (found.languages("name").isEmpty()) {
      throw refused(Refusals.text("register.site.nothing", address));
    }
    return found;
  }

  private SitePages.SitePage fetch(String address) {
    try {
      return ports.sites().read(URI.create(address));
    } catch (IllegalArgumentException noUri) {
      throw refused(Refusals.text("register.site.wrong", address));
    } catch (RegistryException e) {
      throw e.type() == ProblemType.ADDRESS_REFUSED
          ? refused(Refusals.text("register.site.refused", address))
          : refused(Refusals.text("register.site.unreachable", address));
    }
  }

  private static RegistryException refused(Text text) {
    return new RegistryException(ProblemType.BAD_REQUEST, text, List.of());
  }

  private Optional<String> find(String field, String word, Reader reader) {
    return ports
        .forms()
        .findByShape(Kinds.NETWORK.shape())
        .map(Form::fields)
        .orElse(List.of())
        .stream()
        .filter((FormField it) -> FieldNames.of(it.property()).equals(field))
        .findFirst()
        .flatMap(it -> choices.find(it, word, reader));
  }
}

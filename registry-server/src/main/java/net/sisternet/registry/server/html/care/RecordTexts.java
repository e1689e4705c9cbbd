package net.sisternet.registry.server.html.care;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.vocab.Dct;

/** What letters about a record need: its name, and in whose language they are. */
public final class RecordTexts {

  private static final String LANGUAGES =
      "http://publications.europa.eu/resource/authority/language/";
  private static final Map<String, Language> BY_CODE =
      Map.of("DAN", Language.DA, "DEU", Language.DE, "ENG", Language.EN);

  private RecordTexts() {}

  /** A reader of the language that the network works in, of those that there are letters in. */
  public static Reader reader(RecordIri record, Graph graph) {
    Stream<Language> working =
        graph
            .objects(record.thing(), Dct.LANGUAGE)
            .filter(Iri.class::isInstance)
            .map(it -> ((Iri) it).value())
            .filter(it -> it.startsWith(LANGUAGES))
            .map(it -> it.substring(LANGUAGES.length()))
            .flatMap(code -> Optional.ofNullable(BY_CODE.get(code)).stream());
    Stream<Language> named =
        List.of("da", "de").stream()
            .filter(RecordNames.names(graph, record)::containsKey)
            .flatMap(tag -> Language.findByTag(tag).stream());
    return Site.reader(Stream.concat(working, named).findFirst().orElse(Language.EN));
  }

  /** What the record is called, in the best language for {@code reader}, on one line. */
  public static String name(RecordIri record, Graph graph, Reader reader) {
    Map<String, String> names = RecordNames.names(graph, record);
    String name = names.isEmpty() ? record.slug() : reader.best(names).text();
    return name.replaceAll("\\s+", " ").strip();
  }
}

package net.sisternet.registry.server.html.research;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.VocabularyConcept;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.core.vocabulary.VocabularyScheme;
import net.sisternet.registry.core.vocabulary.VocabularyTerm;
import net.sisternet.registry.server.html.frame.Asset;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Prefixes;

/**
 * What the editor offers while a query is typed: the prefixes, and every class, property, concept,
 * area and language that the vocabulary knows, with its name in one language.
 */
final class CompletionTerms {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> names = new TreeMap<>();
  private final Reader reader;

  private CompletionTerms(Reader reader) {
    this.reader = reader;
  }

  /** As a file that pages in the language of {@code reader} refer to. */
  static Asset asset(Forms forms, VocabularyReference reference, Reader reader) {
    var terms = new CompletionTerms(reader);
    terms.add(reference.areas());
    terms.add(reference.languages());
    for (VocabularyScheme scheme : reference.schemes()) {
      terms.names.put(Prefixes.compact(scheme.iri()), reader.say(scheme.name()));
      terms.add(scheme.concepts());
    }
    for (Form form : forms.all()) {
      for (String type : form.types()) {
        terms.names.put(Prefixes.compact(type), reader.say(form.name()));
      }
      for (FormField field : form.fields()) {
        terms.names.put(Prefixes.compact(field.property()), reader.say(field.name()));
      }
    }
    for (VocabularyTerm term : reference.terms()) {
      terms.names.put(Prefixes.compact(term.iri()), reader.say(term.name()));
    }
    return new Asset(
        "terms-" + reader.language().tag() + ".json",
        "application/json",
        terms.json().getBytes(StandardCharsets.UTF_8));
  }

  private void add(List<VocabularyConcept> concepts) {
    for (VocabularyConcept concept : concepts) {
      names.put(Prefixes.compact(concept.iri()), reader.say(concept.name()));
    }
  }

  /** Terms as pairs of a compact IRI and a name; the file is sent to every visitor of the page. */
  private String json() {
    var terms = new ArrayList<List<String>>();
    names.forEach(
        (code, name) -> {
          if (!code.contains("//")) {
            terms.add(List.of(code, name));
          }
        });
    try {
      return JSON.writeValueAsString(Map.of("prefixes", Prefixes.all(), "terms", terms));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings cannot be written", e);
    }
  }
}

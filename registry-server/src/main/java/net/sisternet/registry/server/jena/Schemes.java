package net.sisternet.registry.server.jena;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;

/** The scheme that each shipped concept, area and language is in. Any thread. */
final class Schemes {

  private static final Map<String, String> BY_TYPE =
      Map.of(
          SchemaOrg.PLACE,
          Snc.AREA,
          Dct.LINGUISTIC_SYSTEM,
          "http://publications.europa.eu/resource/authority/language");

  private final Map<String, Iri> schemes = new HashMap<>();

  Schemes(Thesaurus thesaurus) {
    var known = new HashMap<String, Iri>();
    for (Concept concept : thesaurus.all()) {
      String scheme = BY_TYPE.getOrDefault(concept.scheme(), concept.scheme());
      schemes.put(concept.iri(), known.computeIfAbsent(scheme, Iri::new));
    }
  }

  /** Empty for what is not shipped. */
  Optional<Iri> find(Iri concept) {
    return Optional.ofNullable(schemes.get(concept.value()));
  }
}

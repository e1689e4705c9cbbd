package net.sisternet.registry.core.record;

import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Prefixes;

/** Addresses as people write them. */
public final class Iris {

  private Iris() {}

  /**
   * The address that {@code text} stands for: {@code nuts:DK022} by a prefix of the context, or an
   * absolute one.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException if it is none
   */
  public static Iri of(String text) {
    return of("", text);
  }

  static Iri of(String field, String text) {
    String expanded = Prefixes.findIri(text).orElse(text);
    if (!Iri.isIri(expanded)) {
      throw Refused.because("address", field, text);
    }
    return new Iri(expanded);
  }

  static String compact(Iri iri) {
    return Prefixes.compact(iri.value());
  }
}

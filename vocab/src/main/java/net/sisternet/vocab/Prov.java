package net.sisternet.vocab;

/** Terms of the Provenance Ontology. */
public final class Prov {

  public static final String NS = "http://www.w3.org/ns/prov#";
  public static final String WAS_ATTRIBUTED_TO = NS + "wasAttributedTo";
  public static final String WAS_DERIVED_FROM = NS + "wasDerivedFrom";
  public static final String WAS_INFLUENCED_BY = NS + "wasInfluencedBy";

  private Prov() {}
}

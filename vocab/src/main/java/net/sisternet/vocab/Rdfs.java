package net.sisternet.vocab;

/** Terms of RDF Schema. */
public final class Rdfs {

  public static final String NS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String COMMENT = NS + "comment";
  public static final String DOMAIN = NS + "domain";
  public static final String IS_DEFINED_BY = NS + "isDefinedBy";
  public static final String LABEL = NS + "label";
  public static final String RANGE = NS + "range";
  public static final String SEE_ALSO = NS + "seeAlso";
  public static final String SUB_CLASS_OF = NS + "subClassOf";
  public static final String SUB_PROPERTY_OF = NS + "subPropertyOf";

  private Rdfs() {}
}

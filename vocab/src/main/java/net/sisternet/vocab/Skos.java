package net.sisternet.vocab;

/** Terms of SKOS. */
public final class Skos {

  public static final String NS = "http://www.w3.org/2004/02/skos/core#";
  public static final String CONCEPT = NS + "Concept";
  public static final String CONCEPT_SCHEME = NS + "ConceptScheme";
  public static final String ALT_LABEL = NS + "altLabel";
  public static final String BROADER = NS + "broader";
  public static final String CLOSE_MATCH = NS + "closeMatch";
  public static final String DEFINITION = NS + "definition";
  public static final String EDITORIAL_NOTE = NS + "editorialNote";
  public static final String EXACT_MATCH = NS + "exactMatch";
  public static final String HAS_TOP_CONCEPT = NS + "hasTopConcept";
  public static final String IN_SCHEME = NS + "inScheme";
  public static final String NARROWER = NS + "narrower";
  public static final String NOTATION = NS + "notation";
  public static final String NOTE = NS + "note";
  public static final String PREF_LABEL = NS + "prefLabel";
  public static final String RELATED_MATCH = NS + "relatedMatch";
  public static final String SCOPE_NOTE = NS + "scopeNote";
  public static final String TOP_CONCEPT_OF = NS + "topConceptOf";

  private Skos() {}
}

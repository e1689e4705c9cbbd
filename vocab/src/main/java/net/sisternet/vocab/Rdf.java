package net.sisternet.vocab;

/** Terms of RDF. */
public final class Rdf {

  public static final String NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String PROPERTY = NS + "Property";
  public static final String FIRST = NS + "first";
  public static final String LANG_STRING = NS + "langString";
  public static final String NIL = NS + "nil";
  public static final String OBJECT = NS + "object";
  public static final String PREDICATE = NS + "predicate";
  public static final String REST = NS + "rest";
  public static final String STATEMENT = NS + "Statement";
  public static final String SUBJECT = NS + "subject";
  public static final String TYPE = NS + "type";

  private Rdf() {}
}

package net.sisternet.vocab;

/** Datatypes of XML Schema. */
public final class Xsd {

  public static final String NS = "http://www.w3.org/2001/XMLSchema#";
  public static final String ANY_URI = NS + "anyURI";
  public static final String BOOLEAN = NS + "boolean";
  public static final String DATE = NS + "date";
  public static final String DATE_TIME = NS + "dateTime";
  public static final String DECIMAL = NS + "decimal";
  public static final String DOUBLE = NS + "double";
  public static final String DURATION = NS + "duration";
  public static final String G_YEAR = NS + "gYear";
  public static final String G_YEAR_MONTH = NS + "gYearMonth";
  public static final String HEX_BINARY = NS + "hexBinary";
  public static final String INTEGER = NS + "integer";
  public static final String NON_NEGATIVE_INTEGER = NS + "nonNegativeInteger";
  public static final String POSITIVE_INTEGER = NS + "positiveInteger";
  public static final String STRING = NS + "string";

  private Xsd() {}
}

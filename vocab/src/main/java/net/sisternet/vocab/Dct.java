package net.sisternet.vocab;

/** Terms of Dublin Core. */
public final class Dct {

  public static final String NS = "http://purl.org/dc/terms/";
  public static final String LINGUISTIC_SYSTEM = NS + "LinguisticSystem";
  public static final String ACCESS_RIGHTS = NS + "accessRights";
  public static final String CONFORMS_TO = NS + "conformsTo";
  public static final String CREATED = NS + "created";
  public static final String CREATOR = NS + "creator";
  public static final String DATE = NS + "date";
  public static final String DESCRIPTION = NS + "description";
  public static final String HAS_PART = NS + "hasPart";
  public static final String IS_REPLACED_BY = NS + "isReplacedBy";
  public static final String ISSUED = NS + "issued";
  public static final String LANGUAGE = NS + "language";
  public static final String LICENSE = NS + "license";
  public static final String MODIFIED = NS + "modified";
  public static final String PUBLISHER = NS + "publisher";
  public static final String REFERENCES = NS + "references";
  public static final String RIGHTS = NS + "rights";
  public static final String SOURCE = NS + "source";
  public static final String SPATIAL = NS + "spatial";
  public static final String SUBJECT = NS + "subject";
  public static final String TEMPORAL = NS + "temporal";
  public static final String TITLE = NS + "title";

  private Dct() {}
}

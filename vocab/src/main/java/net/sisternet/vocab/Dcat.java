package net.sisternet.vocab;

/** Terms of the Data Catalog Vocabulary. */
public final class Dcat {

  public static final String NS = "http://www.w3.org/ns/dcat#";
  public static final String CATALOG = NS + "Catalog";
  public static final String CATALOG_RECORD = NS + "CatalogRecord";
  public static final String DATA_SERVICE = NS + "DataService";
  public static final String DATASET = NS + "dataset";
  public static final String ENDPOINT_URL = NS + "endpointURL";
  public static final String RECORD = NS + "record";
  public static final String SERVICE = NS + "service";

  private Dcat() {}
}

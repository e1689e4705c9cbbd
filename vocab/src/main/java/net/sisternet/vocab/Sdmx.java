package net.sisternet.vocab;

/** Terms of SDMX for statistical figures, over its four namespaces. */
public final class Sdmx {

  public static final String DIMENSION_NS = "http://purl.org/linked-data/sdmx/2009/dimension#";
  public static final String MEASURE_NS = "http://purl.org/linked-data/sdmx/2009/measure#";
  public static final String ATTRIBUTE_NS = "http://purl.org/linked-data/sdmx/2009/attribute#";
  public static final String CODE_NS = "http://purl.org/linked-data/sdmx/2009/code#";
  public static final String REF_PERIOD = DIMENSION_NS + "refPeriod";
  public static final String REF_AREA = DIMENSION_NS + "refArea";
  public static final String OBS_VALUE = MEASURE_NS + "obsValue";
  public static final String OBS_STATUS = ATTRIBUTE_NS + "obsStatus";
  public static final String CONF_STATUS = ATTRIBUTE_NS + "confStatus";
  public static final String OBS_STATUS_A = CODE_NS + "obsStatus-A";
  public static final String OBS_STATUS_E = CODE_NS + "obsStatus-E";
  public static final String CONF_STATUS_F = CODE_NS + "confStatus-F";
  public static final String CONF_STATUS_C = CODE_NS + "confStatus-C";
  public static final String CONF_STATUS_D = CODE_NS + "confStatus-D";

  private Sdmx() {}
}

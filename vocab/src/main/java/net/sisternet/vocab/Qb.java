package net.sisternet.vocab;

/** Terms of the Data Cube Vocabulary. */
public final class Qb {

  public static final String NS = "http://purl.org/linked-data/cube#";
  public static final String ATTRIBUTE_PROPERTY = NS + "AttributeProperty";
  public static final String CODED_PROPERTY = NS + "CodedProperty";
  public static final String COMPONENT_SPECIFICATION = NS + "ComponentSpecification";
  public static final String DATA_SET = NS + "DataSet";
  public static final String DATA_STRUCTURE_DEFINITION = NS + "DataStructureDefinition";
  public static final String DIMENSION_PROPERTY = NS + "DimensionProperty";
  public static final String MEASURE_PROPERTY = NS + "MeasureProperty";
  public static final String OBSERVATION = NS + "Observation";
  public static final String SLICE = NS + "Slice";
  public static final String ATTRIBUTE = NS + "attribute";
  public static final String COMPONENT = NS + "component";
  public static final String COMPONENT_REQUIRED = NS + "componentRequired";
  public static final String DATA_SET_PROPERTY = NS + "dataSet";
  public static final String DIMENSION = NS + "dimension";
  public static final String MEASURE = NS + "measure";
  public static final String ORDER = NS + "order";
  public static final String STRUCTURE = NS + "structure";

  private Qb() {}
}

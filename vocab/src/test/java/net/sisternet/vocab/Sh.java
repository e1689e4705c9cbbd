package net.sisternet.vocab;

/** Terms of SHACL that the tests read. */
final class Sh {

  static final String NS = "http://www.w3.org/ns/shacl#";
  static final String NODE_SHAPE = NS + "NodeShape";
  static final String PROPERTY_SHAPE = NS + "PropertyShape";
  static final String PROPERTY_GROUP = NS + "PropertyGroup";
  static final String PROPERTY = NS + "property";
  static final String PATH = NS + "path";
  static final String NAME = NS + "name";
  static final String DESCRIPTION = NS + "description";
  static final String ORDER = NS + "order";
  static final String GROUP = NS + "group";
  static final String MESSAGE = NS + "message";
  static final String SEVERITY = NS + "severity";
  static final String OR = NS + "or";
  static final String XONE = NS + "xone";
  static final String TARGET_CLASS = NS + "targetClass";
  static final String TARGET_OBJECTS_OF = NS + "targetObjectsOf";

  private Sh() {}
}

package net.sisternet.registry.server.ldes;

/** Terms of LDES 1.0 and of the TREE hypermedia specification. */
final class Terms {

  private static final String LDES = "https://w3id.org/ldes#";
  private static final String TREE = "https://w3id.org/tree#";

  static final String EVENT_STREAM = LDES + "EventStream";
  static final String EVENT_SOURCE = LDES + "EventSource";
  static final String TIMESTAMP_PATH = LDES + "timestampPath";
  static final String SEQUENCE_PATH = LDES + "sequencePath";
  static final String VERSION_OF_PATH = LDES + "versionOfPath";
  static final String VERSION_CREATE_OBJECT = LDES + "versionCreateObject";
  static final String VERSION_UPDATE_OBJECT = LDES + "versionUpdateObject";
  static final String VERSION_DELETE_OBJECT = LDES + "versionDeleteObject";
  static final String POLLING_INTERVAL = LDES + "pollingInterval";
  static final String IMMUTABLE = LDES + "immutable";

  static final String COLLECTION = TREE + "Collection";
  static final String NODE_CLASS = TREE + "Node";
  static final String VIEW = TREE + "view";
  static final String MEMBER = TREE + "member";
  static final String RELATION = TREE + "relation";
  static final String NODE = TREE + "node";
  static final String PATH = TREE + "path";
  static final String VALUE = TREE + "value";
  static final String FROM = TREE + "GreaterThanOrEqualToRelation";
  static final String BEFORE = TREE + "LessThanRelation";

  private Terms() {}
}

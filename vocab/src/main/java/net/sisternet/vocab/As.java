package net.sisternet.vocab;

/** Terms of ActivityStreams 2. */
public final class As {

  public static final String NS = "https://www.w3.org/ns/activitystreams#";
  public static final String ACTIVITY = NS + "Activity";
  public static final String CREATE = NS + "Create";
  public static final String DELETE = NS + "Delete";
  public static final String TOMBSTONE = NS + "Tombstone";
  public static final String UPDATE = NS + "Update";
  public static final String ACTOR = NS + "actor";
  public static final String DELETED = NS + "deleted";
  public static final String FORMER_TYPE = NS + "formerType";
  public static final String OBJECT = NS + "object";
  public static final String PUBLISHED = NS + "published";

  private As() {}
}

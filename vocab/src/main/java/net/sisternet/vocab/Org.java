package net.sisternet.vocab;

/** Terms of the Organization Ontology. */
public final class Org {

  public static final String NS = "http://www.w3.org/ns/org#";
  public static final String CHANGE_EVENT = NS + "ChangeEvent";
  public static final String MEMBERSHIP = NS + "Membership";
  public static final String ORGANIZATION = NS + "Organization";
  public static final String ORGANIZATIONAL_COLLABORATION = NS + "OrganizationalCollaboration";
  public static final String POST = NS + "Post";
  public static final String SITE = NS + "Site";
  public static final String CHANGED_BY = NS + "changedBy";
  public static final String CLASSIFICATION = NS + "classification";
  public static final String HAS_MEMBERSHIP = NS + "hasMembership";
  public static final String HAS_POST = NS + "hasPost";
  public static final String HAS_SUB_ORGANIZATION = NS + "hasSubOrganization";
  public static final String HELD_BY = NS + "heldBy";
  public static final String LINKED_TO = NS + "linkedTo";
  public static final String MEMBER = NS + "member";
  public static final String MEMBER_DURING = NS + "memberDuring";
  public static final String MEMBER_OF = NS + "memberOf";
  public static final String ORGANIZATION_PROPERTY = NS + "organization";
  public static final String ORIGINAL_ORGANIZATION = NS + "originalOrganization";
  public static final String POST_IN = NS + "postIn";
  public static final String PURPOSE = NS + "purpose";
  public static final String RESULTED_FROM = NS + "resultedFrom";
  public static final String RESULTING_ORGANIZATION = NS + "resultingOrganization";
  public static final String ROLE = NS + "role";
  public static final String SUB_ORGANIZATION_OF = NS + "subOrganizationOf";

  private Org() {}
}

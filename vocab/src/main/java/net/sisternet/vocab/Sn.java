package net.sisternet.vocab;

/** The project's own terms; a test holds them equal to {@code ontology.ttl}. */
public final class Sn {

  public static final String NS = "https://w3id.org/sisternet/ns#";
  public static final String ERASURE = NS + "Erasure";
  public static final String NETWORK = NS + "Network";
  public static final String OPPORTUNITY = NS + "Opportunity";
  public static final String ADMISSION_POLICY = NS + "admissionPolicy";
  public static final String COMMUNITY_CONTRIBUTION = NS + "communityContribution";
  public static final String COORDINATION_MODEL = NS + "coordinationModel";
  public static final String COUNT_BASIS = NS + "countBasis";
  public static final String CREATES_JOBS = NS + "createsJobs";
  public static final String ELIGIBLE_HEADCOUNT = NS + "eligibleHeadcount";
  public static final String ERASES = NS + "erases";
  public static final String EXPERIENCE = NS + "experience";
  public static final String FORMER_NAME = NS + "formerName";
  public static final String MEMBER_COUNT = NS + "memberCount";
  public static final String MEMBER_ORIGIN = NS + "memberOrigin";
  public static final String MEMBER_SECTOR = NS + "memberSector";
  public static final String MEMBER_SIZE = NS + "memberSize";
  public static final String NETWORK_PROPERTY = NS + "network";
  public static final String OBSERVATION = NS + "observation";
  public static final String PARTICIPATION_GOAL = NS + "participationGoal";
  public static final String PAYLOAD_DIGEST = NS + "payloadDigest";
  public static final String POSITION = NS + "position";
  public static final String RANK = NS + "rank";
  public static final String RECORD_VERSION = NS + "recordVersion";
  public static final String SALT = NS + "salt";
  public static final String SELECTS = NS + "selects";
  public static final String SISTER_NETWORK = NS + "sisterNetwork";
  public static final String TIER_COUNT = NS + "tierCount";

  /** The protocol that an entry's envelope conforms to. */
  public static final String PROTOCOL_1 = "https://w3id.org/sisternet/protocol/1";

  private Sn() {}
}

package net.sisternet.vocab;

/** The concept schemes, and those concepts that the code itself needs. */
public final class Snc {

  public static final String NS = "https://w3id.org/sisternet/concept/";

  /** Scheme. */
  public static final String TYPE = NS + "type";

  /** Scheme. */
  public static final String PURPOSE = NS + "purpose";

  /** Scheme. */
  public static final String ADMISSION = NS + "admission";

  /** Scheme. */
  public static final String COORDINATION = NS + "coordination";

  /** Scheme. */
  public static final String ROLE = NS + "role";

  /** Scheme. */
  public static final String COUNT_BASIS = NS + "countBasis";

  /** Scheme. */
  public static final String ORIGIN = NS + "origin";

  /** Scheme. */
  public static final String SIZE = NS + "size";

  /** Scheme. */
  public static final String JOBS = NS + "jobs";

  /** Scheme. */
  public static final String SECTOR = NS + "sector";

  /** Scheme. */
  public static final String COMPETENCE = NS + "competence";

  /** Scheme. */
  public static final String RECORD = NS + "record";

  /** Scheme. */
  public static final String OPPORTUNITY = NS + "opp";

  /** Scheme. */
  public static final String INITIATIVE = NS + "initiative";

  /** Scheme. */
  public static final String TOPIC = NS + "topic";

  /** Scheme. */
  public static final String AREA = NS + "area";

  public static final String ATTENDANCE = NS + "attendance";

  /** The scheme of the EU language authority table. */
  public static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language";

  public static final String RECORD_CONFIRMED = NS + "record-confirmed";
  public static final String RECORD_UNCONFIRMED = NS + "record-unconfirmed";
  public static final String RECORD_WITHDRAWN = NS + "record-withdrawn";
  public static final String OPP_OPEN = NS + "opp-open";
  public static final String OPP_MATCHED = NS + "opp-matched";
  public static final String OPP_CLOSED = NS + "opp-closed";
  public static final String ROLE_COORDINATOR = NS + "role-coordinator";

  private Snc() {}
}

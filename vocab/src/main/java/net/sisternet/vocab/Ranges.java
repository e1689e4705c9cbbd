package net.sisternet.vocab;

import java.util.Set;

/**
 * Which properties have which kind of literal, for readers that get plain strings and numbers
 * (JSON, forms) and writers that must give exact datatypes.
 */
public final class Ranges {

  /** Year, month, day or instant; the datatype follows from the form of the text. */
  public static final Set<String> PARTIAL_DATES =
      Set.of(
          SchemaOrg.FOUNDING_DATE,
          SchemaOrg.DISSOLUTION_DATE,
          SchemaOrg.START_DATE,
          SchemaOrg.END_DATE,
          SchemaOrg.AVAILABILITY_STARTS,
          SchemaOrg.VALID_THROUGH,
          SchemaOrg.LAST_REVIEWED,
          SchemaOrg.EXPIRES,
          Dct.DATE,
          Dct.ISSUED,
          Dct.MODIFIED,
          Dct.CREATED,
          Sdmx.REF_PERIOD);

  /** xsd:decimal. */
  public static final Set<String> DECIMALS =
      Set.of(
          SchemaOrg.PRICE,
          SchemaOrg.MIN_PRICE,
          SchemaOrg.MAX_PRICE,
          SchemaOrg.VALUE,
          SchemaOrg.LATITUDE,
          SchemaOrg.LONGITUDE);

  /** xsd:integer. */
  public static final Set<String> INTEGERS =
      Set.of(
          SchemaOrg.MIN_VALUE,
          SchemaOrg.MAX_VALUE,
          Sdmx.OBS_VALUE,
          Sn.RANK,
          Sn.TIER_COUNT,
          Sn.POSITION,
          Sn.RECORD_VERSION,
          Qb.ORDER);

  /** xsd:duration. */
  public static final Set<String> DURATIONS =
      Set.of(SchemaOrg.BILLING_DURATION, SchemaOrg.REPEAT_FREQUENCY);

  /** xsd:boolean. */
  public static final Set<String> BOOLEANS = Set.of(Qb.COMPONENT_REQUIRED);

  /** Text that always has a language. */
  public static final Set<String> TEXTS =
      Set.of(
          Skos.PREF_LABEL,
          Skos.ALT_LABEL,
          Skos.DEFINITION,
          Skos.NOTE,
          Skos.EDITORIAL_NOTE,
          Skos.SCOPE_NOTE,
          SchemaOrg.DESCRIPTION,
          SchemaOrg.TEXT,
          SchemaOrg.AUDIENCE_TYPE,
          SchemaOrg.SERVICE_TYPE,
          Dct.TITLE,
          Sn.EXPERIENCE,
          Sn.FORMER_NAME);

  private Ranges() {}
}

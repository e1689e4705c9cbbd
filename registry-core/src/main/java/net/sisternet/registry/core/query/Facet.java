package net.sisternet.registry.core.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.model.Freshness;

/** What records can be filtered and counted by. The parameter's name is the one in the URL. */
public enum Facet {
  /** Area of work; a filter also finds what lies inside the area. */
  AREA,
  /** Competence that the thing has, offers or asks for; a filter also finds narrower ones. */
  COMPETENCE,
  /** Sector ({@code dct:subject}); a filter also finds narrower ones. */
  SUBJECT,
  /** Type of network ({@code org:classification}). */
  TYPE,
  /** How new members get in. */
  ADMISSION,
  /** Whether membership costs anything: {@link #FREE} or {@link #PAID}. */
  COST,
  /** How often members meet, as a duration: {@code P1M} is once a month. */
  CADENCE,
  /** Whether one meets in person or online; what is both counts for either. */
  ATTENDANCE,
  /** What the network is for. */
  PURPOSE,
  /** Working language. */
  LANGUAGE,
  /** How the day-to-day running is carried and paid for. */
  COORDINATION,
  /** State of the record or of what it is about ({@code adms:status}). */
  STATUS,
  /** How old it is what the record says, see {@link Freshness}; also a month, {@code 2026-03}. */
  FRESHNESS,
  /** Months in which a grant of the thing ends, e.g. {@code 2027-03}. */
  FUNDED,
  /** Month in which an event begins, e.g. {@code 2027-03}; of a year alone its last. */
  STARTS,
  /** Kind of record, e.g. {@code network}. */
  KIND,
  /** The registry where the record is at home, by its base. */
  HOME;

  /** The value of {@link #COST} where one can be a member for nothing. */
  public static final String FREE = "free";

  /** The value of {@link #COST} where every membership has a price. */
  public static final String PAID = "paid";

  /** The name in URLs and JSON, e.g. {@code area}. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet with that parameter. */
  public static Optional<Facet> findByParameter(String parameter) {
    return Arrays.stream(values()).filter(f -> f.parameter().equals(parameter)).findFirst();
  }
}

package net.sisternet.registry.core.care;

/** Why whoever cares for a record is written to. */
public enum Occasion {
  /** A year has gone by since the record was confirmed. */
  STILL_TRUE,
  /** Two months after that nobody has answered. */
  STILL_TRUE_AGAIN,
  /** In a month the record drops out of totals. */
  LAST_CALL,
  /** Somebody asks to take over, as nobody has answered for a year. */
  TAKE_OVER,
  /** In a week they do. */
  TAKE_OVER_SOON,
  /** A grant ends within three months. */
  GRANT_ENDS
}

package net.sisternet.registry.core.access;

import java.util.Locale;

/** What an account may do. Each role may do what the one before it may. */
public enum Role {
  /** Publishes records and changes its own. */
  COORDINATOR,
  /** Changes any record of the home. */
  MODERATOR,
  /** Also manages sisters and tokens. */
  OPERATOR;

  /** Whether this role may do what {@code needed} may. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

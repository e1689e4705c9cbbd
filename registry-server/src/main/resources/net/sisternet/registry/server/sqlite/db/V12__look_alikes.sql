-- How far the log of each home has been looked through for networks that look alike.
CREATE TABLE seen_log (
  home     TEXT PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position > 0)
) STRICT;

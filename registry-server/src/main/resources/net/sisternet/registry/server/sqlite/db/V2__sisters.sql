-- The sisters that the operator has accepted, with their pinned keys, and what must not be shown of
-- them. Several values stand on lines of their own.

CREATE TABLE sister (
  base       TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  log_key    TEXT NOT NULL,
  namespaces TEXT NOT NULL,
  accepted   INTEGER NOT NULL,
  standing   TEXT NOT NULL,
  selection  TEXT NOT NULL,
  via        TEXT,
  held_note  TEXT,
  seen_note  TEXT,
  checked    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE quarantine (
  base     TEXT NOT NULL,
  position INTEGER NOT NULL,
  record   TEXT NOT NULL,
  fault_en TEXT NOT NULL,
  fault_da TEXT NOT NULL,
  fault_de TEXT NOT NULL,
  PRIMARY KEY (base, position)
) STRICT, WITHOUT ROWID;

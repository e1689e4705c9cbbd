-- An erasure names the positions of the entries whose payloads are gone, and makes no version of its
-- record. So a version is unique among the other entries alone, which takes a table made anew.

CREATE TABLE new_entry (
  position       INTEGER PRIMARY KEY CHECK (position > 0),
  type           TEXT NOT NULL,
  record         TEXT NOT NULL,
  version        INTEGER NOT NULL CHECK (version > 0),
  published      INTEGER NOT NULL,
  payload_digest BLOB CHECK (length(payload_digest) = 32),
  erased         TEXT NOT NULL DEFAULT '',
  author         TEXT NOT NULL,
  envelope       TEXT NOT NULL
) STRICT;

INSERT INTO new_entry
  (position, type, record, version, published, payload_digest, author, envelope)
SELECT position, type, record, version, published, payload_digest, author, envelope FROM entry;

DROP TABLE entry;
ALTER TABLE new_entry RENAME TO entry;

CREATE UNIQUE INDEX entry_version ON entry (record, version) WHERE type <> 'ERASURE';
CREATE INDEX entry_erasure ON entry (position) WHERE type = 'ERASURE';

-- The log of one home with its heads, and who may write to it.
-- Digests are the 32 bytes of a SHA-256; times are milliseconds since 1970 in UTC.

CREATE TABLE home (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  base     TEXT NOT NULL
) STRICT;

-- The envelope is what was signed, byte for byte; the columns beside it say the same for queries.
CREATE TABLE entry (
  position       INTEGER PRIMARY KEY CHECK (position > 0),
  type           TEXT NOT NULL,
  record         TEXT NOT NULL,
  version        INTEGER NOT NULL CHECK (version > 0),
  published      INTEGER NOT NULL,
  payload_digest BLOB CHECK (length(payload_digest) = 32),
  author         TEXT NOT NULL,
  envelope       TEXT NOT NULL,
  UNIQUE (record, version)
) STRICT;

-- Apart from the entry, so that an erasure deletes a row here and the log stays whole.
CREATE TABLE payload (
  position INTEGER PRIMARY KEY REFERENCES entry (position),
  text     TEXT NOT NULL
) STRICT;

CREATE TABLE record_head (
  record         TEXT PRIMARY KEY,
  version        INTEGER NOT NULL,
  position       INTEGER NOT NULL REFERENCES entry (position),
  content_digest BLOB NOT NULL CHECK (length(content_digest) = 32),
  issued         INTEGER NOT NULL,
  modified       INTEGER NOT NULL,
  owner          TEXT NOT NULL,
  withdrawn      INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Where the log ends; tree_roots are the roots of the complete subtrees, widest first.
CREATE TABLE log_head (
  only_row       INTEGER PRIMARY KEY CHECK (only_row = 1),
  last_published INTEGER NOT NULL,
  tree_size      INTEGER NOT NULL,
  tree_roots     BLOB NOT NULL,
  checkpoint     TEXT NOT NULL
) STRICT;

INSERT INTO log_head VALUES (1, 0, 0, x'', '');

CREATE TABLE account (
  id   TEXT PRIMARY KEY,
  role TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE token (
  hash    BLOB PRIMARY KEY CHECK (length(hash) = 32),
  account TEXT NOT NULL REFERENCES account (id),
  created INTEGER NOT NULL,
  revoked INTEGER NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX token_account ON token (account);

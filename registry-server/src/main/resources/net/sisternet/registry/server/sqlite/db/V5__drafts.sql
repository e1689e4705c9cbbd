-- What people type before it is published. Private to the account, and deleted with its address.

CREATE TABLE draft (
  id       TEXT PRIMARY KEY,
  owner    TEXT NOT NULL REFERENCES account (id),
  form     TEXT NOT NULL,
  record   TEXT,
  base     INTEGER,
  answers  TEXT NOT NULL,
  done     INTEGER NOT NULL CHECK (done IN (0, 1)),
  revision INTEGER NOT NULL,
  changed  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_owner ON draft (owner, changed);
CREATE INDEX record_head_owner ON record_head (owner, modified);

-- The log of one home with its heads, and who may write to it. Digests are the 32 bytes of a
-- SHA-256. IRIs are compared byte by byte, whatever the language of the database.

CREATE TABLE home (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  base     text NOT NULL
);

-- The envelope is what was signed, byte for byte; the columns beside it say the same for queries.
CREATE TABLE entry (
  position       bigint PRIMARY KEY CHECK (position > 0),
  type           text NOT NULL,
  record         text COLLATE "C" NOT NULL,
  version        bigint NOT NULL CHECK (version > 0),
  published      timestamptz(3) NOT NULL,
  payload_digest bytea CHECK (length(payload_digest) = 32),
  author         text NOT NULL,
  envelope       text NOT NULL,
  UNIQUE (record, version)
);

-- Apart from the entry, so that an erasure deletes a row here and the log stays whole.
CREATE TABLE payload (
  position bigint PRIMARY KEY REFERENCES entry (position),
  text     text NOT NULL
);

-- Each change of a record changes its row here: some room is left for that in every page.
CREATE TABLE record_head (
  record         text COLLATE "C" PRIMARY KEY,
  version        bigint NOT NULL,
  position       bigint NOT NULL REFERENCES entry (position),
  content_digest bytea NOT NULL CHECK (length(content_digest) = 32),
  issued         timestamptz(3) NOT NULL,
  modified       timestamptz(3) NOT NULL,
  owner          text NOT NULL,
  withdrawn      boolean NOT NULL
) WITH (fillfactor = 80);

-- Where the log ends, and the lock that every append takes; tree_roots are the roots of the
-- complete subtrees, widest first.
CREATE TABLE log_head (
  only_row       boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  last_published timestamptz(3) NOT NULL,
  tree_size      bigint NOT NULL,
  tree_roots     bytea NOT NULL,
  checkpoint     text NOT NULL
) WITH (fillfactor = 20);

INSERT INTO log_head (last_published, tree_size, tree_roots, checkpoint)
VALUES (to_timestamp(0), 0, '', '');

CREATE TABLE account (
  id   text COLLATE "C" PRIMARY KEY,
  role text NOT NULL
);

CREATE TABLE token (
  hash    bytea PRIMARY KEY CHECK (length(hash) = 32),
  account text COLLATE "C" NOT NULL REFERENCES account (id),
  created timestamptz(3) NOT NULL,
  revoked boolean NOT NULL DEFAULT false
);

CREATE INDEX token_account ON token (account);

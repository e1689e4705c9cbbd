-- What people type before it is published. Private to the account, and deleted with its address.

CREATE TABLE draft (
  id       text COLLATE "C" PRIMARY KEY,
  owner    text COLLATE "C" NOT NULL REFERENCES account (id),
  form     text NOT NULL,
  record   text COLLATE "C",
  base     bigint,
  answers  text NOT NULL,
  done     boolean NOT NULL,
  revision bigint NOT NULL,
  changed  timestamptz(3) NOT NULL
);

CREATE INDEX draft_owner ON draft (owner, changed);
CREATE INDEX record_head_owner ON record_head (owner, modified);

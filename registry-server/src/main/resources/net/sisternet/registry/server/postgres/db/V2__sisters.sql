-- The sisters that the operator has accepted, with their pinned keys, and what must not be shown of
-- them. Several values stand on lines of their own.

CREATE TABLE sister (
  base       text COLLATE "C" PRIMARY KEY,
  name       text NOT NULL,
  log_key    text NOT NULL,
  namespaces text NOT NULL,
  accepted   timestamptz(3) NOT NULL,
  standing   text NOT NULL,
  selection  text NOT NULL,
  via        text,
  held_note  text,
  seen_note  text,
  checked    timestamptz(3) NOT NULL DEFAULT to_timestamp(0)
);

CREATE TABLE quarantine (
  base     text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  record   text NOT NULL,
  fault_en text NOT NULL,
  fault_da text NOT NULL,
  fault_de text NOT NULL,
  PRIMARY KEY (base, position)
);

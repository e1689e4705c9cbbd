-- What people ask about records, and what became of it. No mail addresses: who asks has an account, or is nobody.

CREATE TABLE care_case (
  number  INTEGER PRIMARY KEY,
  topic   TEXT NOT NULL,
  record  TEXT NOT NULL,
  opener  TEXT,
  opened  INTEGER NOT NULL,
  content TEXT NOT NULL,
  secret  BLOB UNIQUE CHECK (secret IS NULL OR length(secret) = 32),
  accepted INTEGER CHECK (accepted IN (0, 1)),
  decider TEXT,
  decided INTEGER,
  reason  TEXT
) STRICT;

CREATE INDEX care_case_record ON care_case (record);
CREATE INDEX care_case_opener ON care_case (opener);
CREATE INDEX care_case_open ON care_case (number) WHERE decided IS NULL;

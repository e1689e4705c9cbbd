-- What people ask about records, and what became of it. No mail addresses: who asks has an account, or is nobody.

CREATE TABLE care_case (
  number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic   text NOT NULL,
  record  text COLLATE "C" NOT NULL,
  opener  text COLLATE "C",
  opened  timestamptz(3) NOT NULL,
  content text NOT NULL,
  secret  bytea UNIQUE CHECK (secret IS NULL OR length(secret) = 32),
  accepted boolean,
  decider text COLLATE "C",
  decided timestamptz(3),
  reason  text
);

CREATE INDEX care_case_record ON care_case (record);
CREATE INDEX care_case_opener ON care_case (opener);
CREATE INDEX care_case_open ON care_case (number) WHERE decided IS NULL;

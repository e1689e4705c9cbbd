-- Keeping records true: which reminders were sent, links that confirm a record, deputies.
-- Accounts are names that say nothing about people.

CREATE TABLE reminder (
  record   TEXT NOT NULL,
  occasion TEXT NOT NULL,
  due      TEXT NOT NULL,
  account  TEXT NOT NULL,
  tried    INTEGER NOT NULL,
  sent     INTEGER,
  PRIMARY KEY (record, occasion, due, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmation_link (
  secret  BLOB PRIMARY KEY CHECK (length(secret) = 32),
  record  TEXT NOT NULL,
  account TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX confirmation_link_expires ON confirmation_link (expires);

CREATE TABLE deputy (
  record  TEXT NOT NULL,
  account TEXT NOT NULL,
  since   INTEGER NOT NULL,
  PRIMARY KEY (record, account)
) STRICT, WITHOUT ROWID;

CREATE INDEX deputy_account ON deputy (account);

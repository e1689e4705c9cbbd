-- Keeping records true: which reminders were sent, links that confirm a record, deputies.
-- Accounts are names that say nothing about people.

CREATE TABLE reminder (
  record   text COLLATE "C" NOT NULL,
  occasion text NOT NULL,
  due      text NOT NULL,
  account  text COLLATE "C" NOT NULL,
  tried    timestamptz(3) NOT NULL,
  sent     timestamptz(3),
  PRIMARY KEY (record, occasion, due, account)
);

CREATE TABLE confirmation_link (
  secret  bytea PRIMARY KEY CHECK (length(secret) = 32),
  record  text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  expires timestamptz(3) NOT NULL
);

CREATE INDEX confirmation_link_expires ON confirmation_link (expires);

CREATE TABLE deputy (
  record  text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  since   timestamptz(3) NOT NULL,
  PRIMARY KEY (record, account)
);

CREATE INDEX deputy_account ON deputy (account);

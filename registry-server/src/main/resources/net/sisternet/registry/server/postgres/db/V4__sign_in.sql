-- Signing in by mail. Addresses are personal data: here alone, and deleted when an account is removed.
-- Secrets are kept as the 32 bytes of their SHA-256.

CREATE TABLE mail_account (
  account text COLLATE "C" PRIMARY KEY REFERENCES account (id),
  mail    text COLLATE "C" NOT NULL UNIQUE,
  created timestamptz(3) NOT NULL
);

CREATE TABLE sign_in_link (
  secret  bytea PRIMARY KEY CHECK (length(secret) = 32),
  browser bytea NOT NULL CHECK (length(browser) = 32),
  mail    text COLLATE "C" NOT NULL,
  next    text NOT NULL,
  expires timestamptz(3) NOT NULL
);

CREATE INDEX sign_in_link_expires ON sign_in_link (expires);

CREATE TABLE session (
  secret  bytea PRIMARY KEY CHECK (length(secret) = 32),
  account text COLLATE "C" NOT NULL REFERENCES account (id),
  created timestamptz(3) NOT NULL,
  used    timestamptz(3) NOT NULL
);

CREATE INDEX session_account ON session (account);
CREATE INDEX session_used ON session (used);

-- Signing in by mail. Addresses are personal data: here alone, and deleted when an account is removed.
-- Secrets are kept as the 32 bytes of their SHA-256.

CREATE TABLE mail_account (
  account TEXT PRIMARY KEY REFERENCES account (id),
  mail    TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_link (
  secret  BLOB PRIMARY KEY CHECK (length(secret) = 32),
  browser BLOB NOT NULL CHECK (length(browser) = 32),
  mail    TEXT NOT NULL,
  next    TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_in_link_expires ON sign_in_link (expires);

CREATE TABLE session (
  secret  BLOB PRIMARY KEY CHECK (length(secret) = 32),
  account TEXT NOT NULL REFERENCES account (id),
  created INTEGER NOT NULL,
  used    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_account ON session (account);
CREATE INDEX session_used ON session (used);

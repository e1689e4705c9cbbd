-- What visitors without an account ask for: suggestions that travel, messages to networks. Mail addresses stand here
-- until a suggestion has ended or a message has gone.

CREATE TABLE suggestion (
  link     BLOB PRIMARY KEY CHECK (length(link) = 32),
  id       TEXT NOT NULL,
  record   TEXT NOT NULL,
  home     TEXT NOT NULL,
  content  TEXT NOT NULL,
  mail     TEXT,
  language TEXT NOT NULL,
  stage    TEXT NOT NULL,
  made     INTEGER NOT NULL,
  since    INTEGER NOT NULL,
  tried    INTEGER NOT NULL,
  next     INTEGER NOT NULL,
  tries    INTEGER NOT NULL,
  answer   TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX suggestion_due ON suggestion (next) WHERE stage IN ('WAITING', 'RECEIVED');

CREATE TABLE contact_message (
  link     BLOB PRIMARY KEY CHECK (length(link) = 32),
  record   TEXT NOT NULL,
  post     TEXT NOT NULL,
  mail     TEXT NOT NULL,
  text     TEXT NOT NULL,
  language TEXT NOT NULL,
  written  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which letters went to whom, without a word of them: to stop more, and to count them.
CREATE TABLE contact_letter (
  stop    BLOB PRIMARY KEY CHECK (length(stop) = 32),
  record  TEXT NOT NULL,
  mailbox BLOB NOT NULL CHECK (length(mailbox) = 32),
  sent    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_letter_record ON contact_letter (record, sent);

CREATE TABLE contact_stop (
  record  TEXT NOT NULL,
  mailbox BLOB NOT NULL CHECK (length(mailbox) = 32),
  since   INTEGER NOT NULL,
  PRIMARY KEY (record, mailbox)
) STRICT, WITHOUT ROWID;

-- When moderators were last written to about what waits.
CREATE TABLE moderator_letter (
  account TEXT PRIMARY KEY,
  tried   INTEGER NOT NULL,
  sent    INTEGER
) STRICT, WITHOUT ROWID;

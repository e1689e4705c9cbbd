-- What visitors without an account ask for: suggestions that travel, messages to networks. Mail addresses stand here
-- until a suggestion has ended or a message has gone.

CREATE TABLE suggestion (
  link     bytea PRIMARY KEY CHECK (length(link) = 32),
  id       text NOT NULL,
  record   text COLLATE "C" NOT NULL,
  home     text COLLATE "C" NOT NULL,
  content  text NOT NULL,
  mail     text,
  language text NOT NULL,
  stage    text COLLATE "C" NOT NULL,
  made     timestamptz(3) NOT NULL,
  since    timestamptz(3) NOT NULL,
  tried    timestamptz(3) NOT NULL,
  next     timestamptz(3) NOT NULL,
  tries    integer NOT NULL,
  answer   text NOT NULL,
  revision integer NOT NULL
);

CREATE INDEX suggestion_due ON suggestion (next) WHERE stage IN ('WAITING', 'RECEIVED');

CREATE TABLE contact_message (
  link     bytea PRIMARY KEY CHECK (length(link) = 32),
  record   text COLLATE "C" NOT NULL,
  post     text NOT NULL,
  mail     text NOT NULL,
  text     text NOT NULL,
  language text NOT NULL,
  written  timestamptz(3) NOT NULL
);

-- Which letters went to whom, without a word of them: to stop more, and to count them.
CREATE TABLE contact_letter (
  stop    bytea PRIMARY KEY CHECK (length(stop) = 32),
  record  text COLLATE "C" NOT NULL,
  mailbox bytea NOT NULL CHECK (length(mailbox) = 32),
  sent    timestamptz(3) NOT NULL
);

CREATE INDEX contact_letter_record ON contact_letter (record, sent);

CREATE TABLE contact_stop (
  record  text COLLATE "C" NOT NULL,
  mailbox bytea NOT NULL CHECK (length(mailbox) = 32),
  since   timestamptz(3) NOT NULL,
  PRIMARY KEY (record, mailbox)
);

-- When moderators were last written to about what waits.
CREATE TABLE moderator_letter (
  account text COLLATE "C" PRIMARY KEY,
  tried   timestamptz(3) NOT NULL,
  sent    timestamptz(3)
);

-- When an account was last there, to the day, so that it is known who is silent; and how often the page of a
-- record was looked at on a day, by nobody in particular.

CREATE TABLE sign_of_life (
  account TEXT PRIMARY KEY,
  seen    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE page_view (
  record TEXT NOT NULL,
  day    TEXT NOT NULL,
  views  INTEGER NOT NULL CHECK (views > 0),
  PRIMARY KEY (record, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX page_view_day ON page_view (day);

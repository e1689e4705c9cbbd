-- When an account was last there, to the day, so that it is known who is silent; and how often the page of a
-- record was looked at on a day, by nobody in particular.

CREATE TABLE sign_of_life (
  account text COLLATE "C" PRIMARY KEY,
  seen    timestamptz(3) NOT NULL
);

CREATE TABLE page_view (
  record text COLLATE "C" NOT NULL,
  day    date NOT NULL,
  views  bigint NOT NULL CHECK (views > 0),
  PRIMARY KEY (record, day)
);

CREATE INDEX page_view_day ON page_view (day);

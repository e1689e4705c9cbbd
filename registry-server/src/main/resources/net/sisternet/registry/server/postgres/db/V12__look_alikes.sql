-- How far the log of each home has been looked through for networks that look alike.
CREATE TABLE seen_log (
  home     text COLLATE "C" PRIMARY KEY,
  position bigint NOT NULL CHECK (position > 0)
);

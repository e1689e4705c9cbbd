-- The rough kind of the browser of a session (a family and a system, never its own words).
ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';

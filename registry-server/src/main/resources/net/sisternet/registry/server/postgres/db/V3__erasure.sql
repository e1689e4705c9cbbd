-- An erasure names the positions of the entries whose payloads are gone, and makes no version of its
-- record. So a version is unique among the other entries alone.

ALTER TABLE entry ADD COLUMN erased text NOT NULL DEFAULT '';
ALTER TABLE entry DROP CONSTRAINT entry_record_version_key;

CREATE UNIQUE INDEX entry_version ON entry (record, version) WHERE type <> 'ERASURE';
CREATE INDEX entry_erasure ON entry (position) WHERE type = 'ERASURE';

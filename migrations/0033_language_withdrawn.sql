-- One language of a document is taken off the shelf while the others stay.
ALTER TABLE language_version ADD COLUMN withdrawn_at TEXT;                        -- NULL when nothing of it was withdrawn
ALTER TABLE language_version ADD COLUMN withdrawn_because TEXT NOT NULL DEFAULT '';
ALTER TABLE language_version ADD COLUMN withdrawn_to BIGINT NOT NULL DEFAULT 0;   -- newest revision that is withdrawn: a later one stands

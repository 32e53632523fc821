-- Taken back within a day: the thing is for those again whom it was for before.
ALTER TABLE release ADD COLUMN undone_by TEXT;
ALTER TABLE release ADD COLUMN undone_at TEXT;         -- NULL unless somebody took it back

-- What would expose somebody, and why it may stand all the same. What was found is told by a key alone: a list of names at
-- risk is nothing to keep.
CREATE TABLE release_answer (
    release_id  TEXT NOT NULL REFERENCES release (id),
    key         TEXT NOT NULL,                         -- from the release, what it is, and its words
    what        TEXT NOT NULL,                         -- as in release::exposure::What, or pictures
    reason      TEXT NOT NULL CHECK (reason <> ''),
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    PRIMARY KEY (release_id, key)
);

-- Participants without a name: a code on paper and a passphrase. Nothing here says when somebody came, or which code was theirs.

-- How participants of a roundtable come in. The salt is drawn for this roundtable alone.
CREATE TABLE code_door (
    roundtable_id TEXT PRIMARY KEY REFERENCES roundtable (id),
    salt          TEXT NOT NULL,                       -- 256 random bits, hexadecimal
    open_until    TEXT NOT NULL                        -- last day on which statements are taken; '' for none
);

-- A code that nobody has used yet. One that was used is gone.
CREATE TABLE invitation_code (
    code_hash     TEXT PRIMARY KEY,                    -- so that rows lie in no order
    roundtable_id TEXT NOT NULL REFERENCES roundtable (id)
);

-- Places are made together with the codes, and taken at random: rows say nothing of who came first.
-- The hash is of code and passphrase together, with the salt of the roundtable; 'free' while nobody has the place; '' for
-- participants who have no place.
ALTER TABLE participant ADD COLUMN door_hash TEXT NOT NULL DEFAULT '';
CREATE INDEX participant_by_door ON participant (roundtable_id, door_hash);

CREATE TABLE participant_session (
    token_hash     TEXT PRIMARY KEY,
    participant_id TEXT NOT NULL,
    expires_at     TEXT NOT NULL                       -- a full hour
);

-- What a participant wants to add to the report, until the rapporteur takes it in or leaves it out.
CREATE TABLE contribution (
    id             TEXT PRIMARY KEY,                   -- random
    roundtable_id  TEXT NOT NULL REFERENCES roundtable (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    kind           TEXT NOT NULL,
    language       TEXT NOT NULL,
    words          TEXT NOT NULL CHECK (words <> ''),
    given_on       TEXT NOT NULL                       -- a day
);
CREATE INDEX contribution_by_roundtable ON contribution (roundtable_id);

-- Who said what, and what they agreed to. Who somebody is stands sealed in `identity`; here are random ids and days.

-- `level` is what results: the strictest of the rule, what the desk set, and all consents. It is computed when one of
-- them changes, so that every query that asks for it asks for the result.
ALTER TABLE statement ADD COLUMN set_level TEXT NOT NULL DEFAULT '';
UPDATE statement SET set_level = level;
ALTER TABLE statement ADD COLUMN uses TEXT NOT NULL DEFAULT '';   -- JSON: levels by use; '' while all are as `level`
ALTER TABLE statement ADD COLUMN spoken_by TEXT NOT NULL DEFAULT ''; -- JSON: what may be told to everybody; '' for nothing

-- Who said the same words in an earlier version of a report.
CREATE INDEX statement_by_words ON statement (roundtable_id, hash);

-- The widest level that a consultation allows, whatever else is set. Without a row there is no such rule.
CREATE TABLE attribution_rule (
    consultation_id TEXT PRIMARY KEY REFERENCES consultation (id),
    widest          TEXT NOT NULL
);

-- What participants are told before they agree. Never changed: a new version follows.
CREATE TABLE consent_text (
    consultation_id TEXT NOT NULL REFERENCES consultation (id),
    number          BIGINT NOT NULL,                   -- from 1 within the consultation
    language        TEXT NOT NULL,                     -- of the interface
    body            TEXT NOT NULL CHECK (body <> ''),
    hash            TEXT NOT NULL,                     -- sha256:… of the body
    written_on      TEXT NOT NULL,                     -- a day
    PRIMARY KEY (consultation_id, number, language)
);

-- Somebody who took part in one roundtable. The same person at another roundtable is another participant.
CREATE TABLE participant (
    id            TEXT PRIMARY KEY,                    -- random
    roundtable_id TEXT NOT NULL REFERENCES roundtable (id),
    name          TEXT NOT NULL,                       -- id of the sealed record, '' when not known
    contact       TEXT NOT NULL,
    organisation  TEXT NOT NULL,
    language      TEXT NOT NULL,                       -- BCP 47 tag of their page
    link_hash     TEXT NOT NULL,                       -- of their private link, '' for none
    added_on      TEXT NOT NULL                        -- a day
);
CREATE INDEX participant_by_roundtable ON participant (roundtable_id);
CREATE INDEX participant_by_link ON participant (link_hash);

CREATE TABLE said_by (
    statement_id   TEXT NOT NULL REFERENCES statement (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    PRIMARY KEY (statement_id, participant_id)
);
CREATE INDEX said_by_participant ON said_by (participant_id);

-- One answer for one use. The newest one that was not withdrawn counts; one for a statement before one for all.
CREATE TABLE consent (
    id             TEXT PRIMARY KEY,                   -- random
    participant_id TEXT NOT NULL REFERENCES participant (id),
    statement_id   TEXT NOT NULL,                      -- '' for all that they said
    purpose        TEXT NOT NULL,                      -- report, site, data or translation
    level          TEXT NOT NULL,
    text_number    BIGINT NOT NULL,                    -- of the text they were shown; 0 for none
    text_language  TEXT NOT NULL,
    text_hash      TEXT NOT NULL,
    how            TEXT NOT NULL,                      -- link, signed-in, paper or spoken
    recorded_by    TEXT NOT NULL,                      -- account; 'participant' for themselves
    given_on       TEXT NOT NULL,                      -- a day
    withdrawn_on   TEXT                                -- NULL while it counts
);
CREATE INDEX consent_by_participant ON consent (participant_id, statement_id);

-- What is known of an organisation beyond its name. An organisation that applied is known to the desk alone until
-- it consents to be listed, or hosts a roundtable: the public reads rows with public_at only.
ALTER TABLE organisation ADD COLUMN public_at TEXT;      -- NULL: for the desk alone
UPDATE organisation SET public_at = changed_at;
ALTER TABLE organisation ADD COLUMN sectors TEXT NOT NULL DEFAULT '[]'; -- JSON list of words of a fixed list
ALTER TABLE organisation ADD COLUMN side TEXT NOT NULL DEFAULT '';      -- north, south or both; '' follows from the offices
ALTER TABLE organisation ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

-- Seats of office: where it works from. ("seat" is a place on a committee.)
CREATE TABLE organisation_office (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    position        BIGINT NOT NULL,                     -- from 1
    city            TEXT NOT NULL,                       -- '' when not known
    country         TEXT NOT NULL,                       -- ISO 3166-1 alpha-3, '' when not known
    PRIMARY KEY (organisation_id, position)
);
INSERT INTO organisation_office (organisation_id, position, city, country)
SELECT id, 1, '', country FROM organisation WHERE country <> '';

-- Accounts that speak for an organisation. A row is ended, never edited.
CREATE TABLE organisation_speaker (
    id              TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    account_id      TEXT NOT NULL REFERENCES account (id),
    office          TEXT NOT NULL,                       -- the part they have in it, in its own words
    since           TEXT NOT NULL,
    ended_at        TEXT                                 -- NULL while they do
);
CREATE INDEX organisation_speaker_by_account ON organisation_speaker (account_id, ended_at);
CREATE INDEX organisation_speaker_by_organisation ON organisation_speaker (organisation_id, ended_at);

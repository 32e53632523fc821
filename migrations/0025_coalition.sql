-- The coalition: what it stands for, who belongs to it, who decides. History stays: rows are ended, never deleted.

CREATE TABLE coalition (
    id         TEXT PRIMARY KEY CHECK (id = 'coalition'), -- one row at most
    name       TEXT NOT NULL CHECK (name <> ''),
    about      TEXT NOT NULL,
    founded_on TEXT NOT NULL,                           -- ISO 8601 of any precision, '' when not known
    source     TEXT NOT NULL,                           -- where the facts are from
    quorum     BIGINT NOT NULL,                         -- hundredths of the filled seats that must vote
    vote_days  BIGINT NOT NULL,                         -- how long a vote is open
    open_since TEXT,                                    -- applications are taken since; NULL: they are not
    version    BIGINT NOT NULL,
    changed_at TEXT NOT NULL
);

-- The common understanding and the founding purposes: versions are only added.
CREATE TABLE charter (
    id           TEXT PRIMARY KEY,
    number       BIGINT NOT NULL UNIQUE,                -- from 1
    original     TEXT NOT NULL,                         -- BCP 47 tag of the text that counts
    hash         TEXT NOT NULL,                         -- of that text
    adopted_on   TEXT NOT NULL,
    note         TEXT NOT NULL,                         -- what changed, or where it is from
    published_at TEXT NOT NULL
);
CREATE TABLE charter_text (
    charter_id    TEXT NOT NULL REFERENCES charter (id),
    language      TEXT NOT NULL,
    title         TEXT NOT NULL CHECK (title <> ''),
    understanding TEXT NOT NULL,                        -- JSON list of paragraphs
    purposes      TEXT NOT NULL,                        -- JSON list
    hash          TEXT NOT NULL,
    PRIMARY KEY (charter_id, language)
);

-- An application as it was sent. The contact's name and address are sealed elsewhere, under these ids.
CREATE TABLE application (
    id              TEXT PRIMARY KEY,
    token_hash      TEXT NOT NULL UNIQUE,               -- of the private link that shows its state
    kind            TEXT NOT NULL,                      -- member or supporter
    name            TEXT NOT NULL CHECK (name <> ''),
    aliases         TEXT NOT NULL,                      -- JSON list
    offices         TEXT NOT NULL,                      -- JSON list of {city, country}
    sectors         TEXT NOT NULL,                      -- JSON list
    side            TEXT NOT NULL,
    work            TEXT NOT NULL,                      -- what it does on the subject, in its own words
    answers         TEXT NOT NULL,                      -- JSON list of the eligibility questions answered with yes
    language        TEXT NOT NULL,                      -- BCP 47 tag it was written under
    charter_id      TEXT NOT NULL REFERENCES charter (id),
    contact_name    TEXT NOT NULL,                      -- id of a sealed record
    contact_mail    TEXT NOT NULL,                      -- id of a sealed record
    sent_at         TEXT NOT NULL,
    withdrawn_at    TEXT,
    organisation_id TEXT REFERENCES organisation (id)   -- NULL until it is admitted
);
CREATE INDEX application_by_time ON application (sent_at, id);

-- Somebody who is to look at an application, or did.
CREATE TABLE application_review (
    id              TEXT PRIMARY KEY,
    application_id  TEXT NOT NULL REFERENCES application (id),
    account_id      TEXT NOT NULL REFERENCES account (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id), -- that the reviewer speaks for
    regions         TEXT NOT NULL,                      -- JSON list, as they were when it was assigned
    assigned_at     TEXT NOT NULL,
    assigned_by     TEXT NOT NULL,
    declared_at     TEXT,                               -- NULL until a conflict was declared or denied
    conflict        TEXT,                               -- NULL while there is none; else what it is
    recommends      TEXT,                               -- yes, no or unsure; NULL until given
    reasons         TEXT,
    given_at        TEXT,
    ended_at        TEXT                                -- taken off it, or conflicted
);
CREATE INDEX application_review_by_application ON application_review (application_id, assigned_at);
CREATE INDEX application_review_by_account ON application_review (account_id, ended_at);

-- A question put to the steering committee. Its result is computed from the ballots each time.
CREATE TABLE motion (
    id             TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (id),
    opened_at      TEXT NOT NULL,
    opened_by      TEXT NOT NULL,
    closes_at      TEXT NOT NULL,
    quorum         BIGINT NOT NULL,                     -- hundredths, as it was when it opened
    seats          TEXT NOT NULL                        -- JSON list of the seats filled when it opened
);
CREATE INDEX motion_by_application ON motion (application_id, opened_at);
CREATE TABLE ballot (
    motion_id  TEXT NOT NULL REFERENCES motion (id),
    seat_id    TEXT NOT NULL,
    account_id TEXT NOT NULL,
    choice     TEXT NOT NULL,                           -- yes, no or abstain
    reasons    TEXT NOT NULL,
    cast_at    TEXT NOT NULL,
    PRIMARY KEY (motion_id, seat_id)                    -- each seat once
);

CREATE TABLE membership (
    id              TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    application_id  TEXT REFERENCES application (id),   -- NULL for founders and those of before
    kind            TEXT NOT NULL,                      -- member or supporter
    since           TEXT NOT NULL,                      -- ISO 8601 of any precision
    sight           TEXT NOT NULL,                      -- listed, region or hidden: its own choice
    source          TEXT NOT NULL,
    ended_on        TEXT,                               -- NULL while it belongs
    ended_how       TEXT,                               -- left or ended
    ended_because   TEXT,
    changed_at      TEXT NOT NULL
);
CREATE INDEX membership_by_organisation ON membership (organisation_id, since);

-- Who endorsed which text. The signatory's name is sealed elsewhere.
CREATE TABLE endorsement (
    id              TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    charter_id      TEXT NOT NULL REFERENCES charter (id),
    language        TEXT NOT NULL,                      -- of the text that was read
    hash            TEXT NOT NULL,                      -- of that text
    signatory       TEXT NOT NULL,                      -- id of a sealed record
    office          TEXT NOT NULL,                      -- the signatory's part in the organisation
    endorsed_at     TEXT NOT NULL
);
CREATE INDEX endorsement_by_charter ON endorsement (charter_id, endorsed_at);

-- Core groups and steering committees: seats, and who sat on them when.
CREATE TABLE committee (
    id              TEXT PRIMARY KEY,
    slug            TEXT NOT NULL UNIQUE,
    kind            TEXT NOT NULL,                      -- core-group or steering
    name            TEXT NOT NULL CHECK (name <> ''),
    consultation_id TEXT REFERENCES consultation (id),  -- that a core group came out of
    founded_on      TEXT NOT NULL,
    as_of           TEXT NOT NULL,                      -- the day up to which it is known who sits; '' for now
    note            TEXT NOT NULL,
    source          TEXT NOT NULL,
    changed_at      TEXT NOT NULL
);
CREATE TABLE seat (
    id           TEXT PRIMARY KEY,
    committee_id TEXT NOT NULL REFERENCES committee (id),
    number       BIGINT NOT NULL,                       -- from 1
    opened_on    TEXT NOT NULL,
    closed_on    TEXT NOT NULL,                         -- '' while it is there
    source       TEXT NOT NULL,
    UNIQUE (committee_id, number)
);
CREATE TABLE sitting (
    id              TEXT PRIMARY KEY,
    seat_id         TEXT NOT NULL REFERENCES seat (id),
    organisation_id TEXT REFERENCES organisation (id),  -- NULL: somebody sits there, no source says who
    since           TEXT NOT NULL,
    term_ends       TEXT NOT NULL,                      -- '' when no term is set
    until           TEXT NOT NULL,                      -- '' while it sits
    source          TEXT NOT NULL
);
CREATE INDEX sitting_by_seat ON sitting (seat_id, since);

-- Working groups. Who is in one has the role of it (account_role).
CREATE TABLE working_group (
    id         TEXT PRIMARY KEY,
    slug       TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL CHECK (name <> ''),
    purpose    TEXT NOT NULL,
    joining    TEXT NOT NULL,                           -- open: members join by themselves; closed: the desk adds
    founded_at TEXT NOT NULL,
    closed_at  TEXT                                     -- NULL while it works
);

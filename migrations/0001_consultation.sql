-- One SQL text for SQLite and PostgreSQL: TEXT ids made by the program, times as RFC 3339 UTC text of
-- fixed precision (text order is time order), counts as BIGINT, lists as JSON text that no query looks into.

CREATE TABLE consultation (
    id               TEXT PRIMARY KEY,                 -- UUIDv7
    slug             TEXT NOT NULL UNIQUE,             -- its name in addresses, never changed
    title            TEXT NOT NULL CHECK (title <> ''),
    short_title      TEXT NOT NULL,
    topic            TEXT NOT NULL,
    convener         TEXT NOT NULL,
    starts           TEXT NOT NULL,                    -- ISO 8601 of any precision, '' when unknown
    ends             TEXT NOT NULL,
    languages        TEXT NOT NULL,                    -- JSON list of BCP 47 tags
    goals            TEXT NOT NULL,                    -- JSON list
    questions        TEXT NOT NULL,                    -- JSON list
    attribution_rule TEXT NOT NULL,
    notice           TEXT NOT NULL,                    -- what every page and file must carry, '' for nothing
    version          BIGINT NOT NULL,                  -- counts edits, from 1
    created_at       TEXT NOT NULL
);

CREATE TABLE organisation (
    id      TEXT PRIMARY KEY,
    slug    TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL UNIQUE CHECK (name <> ''),
    aliases TEXT NOT NULL,                             -- JSON list of names that sources use
    country TEXT NOT NULL,                             -- ISO 3166-1 alpha-3, '' when unknown or international
    kind    TEXT NOT NULL,
    note    TEXT NOT NULL
);

CREATE TABLE roundtable (
    id              TEXT PRIMARY KEY,
    consultation_id TEXT NOT NULL REFERENCES consultation (id),
    slug            TEXT NOT NULL UNIQUE,
    position        BIGINT NOT NULL,                   -- order held, from 1
    title           TEXT NOT NULL CHECK (title <> ''),
    city            TEXT NOT NULL,                     -- '' when not known
    city_inferred   BIGINT NOT NULL CHECK (city_inferred IN (0, 1)),
    country         TEXT NOT NULL,                     -- ISO 3166-1 alpha-3, '' when not known
    region          TEXT,                              -- of the coalition's scheme; NULL means the country's
    days            TEXT NOT NULL,                     -- ISO 8601 date or interval, '' when not known
    days_note       TEXT NOT NULL,
    language        TEXT NOT NULL,
    hosts           TEXT NOT NULL,                     -- JSON list of organisation names, in order
    facts           TEXT NOT NULL,                     -- JSON list of {fact, source, certain}
    unknown         TEXT NOT NULL,                     -- JSON list
    version         BIGINT NOT NULL
);
CREATE INDEX roundtable_by_consultation ON roundtable (consultation_id, position);

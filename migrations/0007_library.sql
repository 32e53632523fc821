-- A document of the library: what is the same in all its languages.
CREATE TABLE work (
    id                TEXT PRIMARY KEY,                -- UUIDv7
    slug              TEXT NOT NULL UNIQUE,            -- its name in addresses, never changed
    kind              TEXT NOT NULL,
    country           TEXT NOT NULL,                   -- ISO 3166-1 alpha-3, '' for none
    region            TEXT,                            -- of the coalition's scheme; NULL means the country's
    published         TEXT NOT NULL,                   -- ISO 8601 of any precision, '' when not known
    organisation      TEXT NOT NULL,                   -- who is responsible for it, '' when not known
    hosted_by         TEXT NOT NULL,                   -- JSON list of names
    original_language TEXT NOT NULL,                   -- BCP 47: the others are translations of this one
    note              TEXT NOT NULL,
    version           BIGINT NOT NULL,                 -- counts edits of what stands above, from 1
    created_at        TEXT NOT NULL,
    withdrawn_at      TEXT,                            -- NULL while it stands
    withdrawn_because TEXT NOT NULL
);

-- What a work is a part of, or was made from. A target may be shelved by itself, so it is a slug.
CREATE TABLE work_link (
    work_id  TEXT NOT NULL REFERENCES work (id),
    kind     TEXT NOT NULL CHECK (kind IN ('part-of', 'derived-from')),
    position BIGINT NOT NULL,                          -- from 0
    target   TEXT NOT NULL,
    PRIMARY KEY (work_id, kind, position)
);
CREATE INDEX work_link_by_target ON work_link (target);

CREATE TABLE language_version (
    id       TEXT PRIMARY KEY,                         -- UUIDv7
    work_id  TEXT NOT NULL REFERENCES work (id),
    language TEXT NOT NULL,                            -- BCP 47
    title    TEXT NOT NULL CHECK (title <> ''),
    UNIQUE (work_id, language)
);

-- A file of one revision of one language: the same text may be there in several formats. Never changed.
CREATE TABLE library_file (
    id                  TEXT PRIMARY KEY,              -- UUIDv7
    language_version_id TEXT NOT NULL REFERENCES language_version (id),
    revision            BIGINT NOT NULL,               -- from 1
    follows             BIGINT,                        -- revision of the original that it translates; NULL for an original
    format              TEXT NOT NULL,
    file_hash           TEXT NOT NULL,                 -- what is published: cleaned
    file_bytes          BIGINT NOT NULL,
    original_hash       TEXT NOT NULL,                 -- as it was sent: the operator's alone
    original_name       TEXT NOT NULL,
    text                TEXT,                          -- what was read; NULL when the file has no text, as a scan
    removed             TEXT NOT NULL,                 -- JSON: what was cleaned away, the operator's alone
    deposited_at        TEXT NOT NULL,
    UNIQUE (language_version_id, revision, format)
);

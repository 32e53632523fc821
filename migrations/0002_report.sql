-- A version of a roundtable's report, as read from one file. Never changed, only withdrawn.
CREATE TABLE report (
    id            TEXT PRIMARY KEY,                    -- from the file's bytes and the roundtable
    roundtable_id TEXT NOT NULL REFERENCES roundtable (id),
    file_name     TEXT NOT NULL,
    format        TEXT NOT NULL,
    file_hash     TEXT NOT NULL,                       -- sha256:…, the name of the bytes in the file store
    file_bytes    BIGINT NOT NULL,
    title         TEXT NOT NULL,
    language      TEXT NOT NULL,                       -- BCP 47, 'und' when unknown
    text          TEXT NOT NULL,                       -- all that was read, UTF-8; spans are bytes of it
    blocks        TEXT NOT NULL,                       -- JSON
    notices       TEXT NOT NULL,                       -- JSON
    left_over     TEXT NOT NULL,                       -- JSON list of spans with reasons
    imported_at   TEXT NOT NULL,
    withdrawn_at  TEXT                                 -- NULL while it stands
);
CREATE INDEX report_by_roundtable ON report (roundtable_id, imported_at);

-- One point made at one roundtable, verbatim.
CREATE TABLE statement (
    id                TEXT PRIMARY KEY,                -- from report and span
    report_id         TEXT NOT NULL REFERENCES report (id),
    roundtable_id     TEXT NOT NULL REFERENCES roundtable (id),
    kind              TEXT NOT NULL,
    language          TEXT NOT NULL,
    language_declared BIGINT NOT NULL CHECK (language_declared IN (0, 1)),
    span_start        BIGINT NOT NULL,                 -- bytes of report.text
    span_end          BIGINT NOT NULL,
    hash              TEXT NOT NULL,                   -- sha256:… of those bytes
    page              BIGINT,
    level             TEXT NOT NULL,                   -- attribution level
    organisation      TEXT,                            -- who said it, where the source says so
    words             TEXT NOT NULL,                   -- the bytes of the span
    position          BIGINT NOT NULL,                 -- order in its report, from 0
    version           BIGINT NOT NULL,                 -- counts edits, from 1
    taken_out_at      TEXT                             -- NULL while it stands
);
CREATE INDEX statement_by_report ON statement (report_id, position);
CREATE INDEX statement_by_roundtable ON statement (roundtable_id);

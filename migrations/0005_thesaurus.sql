-- Groups of names for the same thing, as the operator has changed them; the others are as they came with the program.
CREATE TABLE thesaurus_group (
    id         TEXT PRIMARY KEY,                       -- its name in addresses; that of a shipped group takes its place
    lines      TEXT NOT NULL,                          -- one line a language; '' for a shipped group that is not wanted
    version    BIGINT NOT NULL,                        -- counts edits, from 1
    changed_at TEXT NOT NULL
);

-- Search asks every second which reports have changed.
CREATE INDEX statement_by_change ON statement (report_id, taken_out_at, version);

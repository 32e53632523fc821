-- The operator's way in: a link that works once, and the sessions it opened. Only hashes are kept.
CREATE TABLE operator_link (
    token_hash TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    used_at    TEXT                                    -- NULL while it has not been used
);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    ended_at   TEXT                                    -- NULL while it lasts
);

-- Work that goes on after the answer. Done rows stay for a while, so that a page can say how it ended.
CREATE TABLE job (
    id           TEXT PRIMARY KEY,                     -- UUIDv7: oldest first
    kind         TEXT NOT NULL,
    about        TEXT NOT NULL,                        -- id of what it works on
    payload      TEXT NOT NULL,                        -- JSON
    enqueued_at  TEXT NOT NULL,
    started_at   TEXT,                                 -- NULL while it waits
    alive_at     TEXT,                                 -- last sign of life of who runs it
    step         TEXT NOT NULL,                        -- what it is doing, a message key; '' before the first
    done         BIGINT NOT NULL,
    total        BIGINT NOT NULL,                      -- 0 when not known
    cancelled_at TEXT,                                 -- NULL unless somebody asked it to stop
    finished_at  TEXT,
    error        TEXT,                                 -- NULL unless it failed: one sentence
    result       TEXT                                  -- what it made, for example an id
);
CREATE INDEX job_waiting ON job (finished_at, started_at, id);
CREATE INDEX job_by_subject ON job (about, id);

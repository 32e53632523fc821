-- Letters that wait, and that were sent. Who gets one is an account; where it goes is opened when it is sent.
CREATE TABLE outbox (
    id           TEXT PRIMARY KEY,                     -- UUIDv7
    account_id   TEXT NOT NULL REFERENCES account (id),
    letter       TEXT NOT NULL,                        -- which one: its messages are mail-…-subject and mail-…-text
    link         TEXT NOT NULL,                        -- path that it leads to, '' when that is sealed or there is none
    link_id      TEXT NOT NULL,                        -- sealed record of a path that lets somebody in, else ''
    stop_hash    TEXT NOT NULL,                        -- hash of what its link to end all mail carries, '' before it is sent
    created_at   TEXT NOT NULL,
    attempts     BIGINT NOT NULL,
    sent_at      TEXT,                                 -- NULL while it waits
    given_up_at  TEXT                                  -- NULL unless it was not sent for good
);
CREATE INDEX outbox_by_stop ON outbox (stop_hash);

-- Who wants no mail at all.
CREATE TABLE no_mail (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    since      TEXT NOT NULL
);

-- A job may wait for its time: RFC 3339, UTC; NULL when it may run at once.
ALTER TABLE job ADD COLUMN due_at TEXT;

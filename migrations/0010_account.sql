-- People who sign in, and what each may do. Who somebody is stands elsewhere, apart from this.
CREATE TABLE account (
    id         TEXT PRIMARY KEY,                       -- UUIDv7
    created_at TEXT NOT NULL,
    language   TEXT NOT NULL,                          -- BCP 47 tag of the interface, '' for no wish
    frozen_at  TEXT,                                   -- NULL unless nobody may come in by it until it is freed
    closed_at  TEXT                                    -- NULL while it is in use
);

-- A role is granted and ended, never edited.
CREATE TABLE account_role (
    id         TEXT PRIMARY KEY,                       -- UUIDv7
    account_id TEXT NOT NULL REFERENCES account (id),
    role       TEXT NOT NULL,
    about      TEXT NOT NULL,                          -- id of the working group or roundtable it is for, else ''
    granted_at TEXT NOT NULL,
    granted_by TEXT NOT NULL,                          -- account, 'operator' for who runs the machine
    ended_at   TEXT,                                   -- NULL while it lasts
    ended_by   TEXT
);
CREATE INDEX account_role_by_account ON account_role (account_id, ended_at);

-- Whose session it is; '' for the operator's, who came in by a link from the machine.
ALTER TABLE session ADD COLUMN account_id TEXT NOT NULL DEFAULT '';

-- How people come in. Of all that lets somebody in, only hashes, public keys or sealed records are kept.

-- Name and address of mail, sealed, apart.
CREATE TABLE account_identity (
    account_id  TEXT PRIMARY KEY REFERENCES account (id),
    identity_id TEXT NOT NULL
);

CREATE TABLE invitation (
    token_hash   TEXT PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES account (id),
    made_by      TEXT NOT NULL,                        -- account, 'operator' for who runs the machine
    made_at      TEXT NOT NULL,
    expires_at   TEXT NOT NULL,
    used_at      TEXT,                                 -- NULL while it waits
    cancelled_at TEXT                                  -- NULL unless it was taken back
);
CREATE INDEX invitation_by_account ON invitation (account_id, made_at);

CREATE TABLE passkey (
    id         TEXT PRIMARY KEY,                       -- random
    account_id TEXT NOT NULL REFERENCES account (id),
    credential TEXT NOT NULL,                          -- public key and counter, JSON
    created_at TEXT NOT NULL,
    used_at    TEXT                                    -- day of the last use; NULL before the first
);
CREATE INDEX passkey_by_account ON passkey (account_id, id);

CREATE TABLE passphrase (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    name_mark  TEXT NOT NULL UNIQUE,                   -- keyed hash of the name to sign in with
    hash       TEXT NOT NULL,                          -- Argon2id, PHC string
    code_id    TEXT NOT NULL,                          -- sealed record: secret of the one-time codes
    code_step  BIGINT NOT NULL,                        -- of the last code that was taken, in 30 seconds since 1970
    set_at     TEXT NOT NULL
);

CREATE TABLE recovery_code (
    code_hash  TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    made_at    TEXT NOT NULL,
    used_at    TEXT                                    -- NULL while it can be used
);
CREATE INDEX recovery_code_by_account ON recovery_code (account_id, used_at);

-- A browser that its owner called their own: strangers who guess do not slow it down.
CREATE TABLE known_device (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    expires_at TEXT NOT NULL
);

-- What a passkey was asked to sign, until it answers.
CREATE TABLE ceremony (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,                          -- '' before it is known who signs in
    state      TEXT NOT NULL,                          -- JSON
    expires_at TEXT NOT NULL
);

ALTER TABLE session ADD COLUMN id TEXT NOT NULL DEFAULT '';       -- by which it is listed and ended
ALTER TABLE session ADD COLUMN way TEXT NOT NULL DEFAULT 'link';  -- passkey, passphrase, recovery, link
ALTER TABLE session ADD COLUMN seen_at TEXT NOT NULL DEFAULT '';  -- to a quarter of an hour
CREATE INDEX session_by_account ON session (account_id, created_at);

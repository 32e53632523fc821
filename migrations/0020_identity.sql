-- Names and contacts of people, sealed. The key that opens them lies outside the data folder and outside of archives:
-- who has only this table has noise. Nothing here says when a record was made, or whose it is.

CREATE TABLE identity_key (
    place       TEXT PRIMARY KEY CHECK (place = 'here'), -- one row at most
    id          TEXT NOT NULL,                         -- names the key file
    fingerprint TEXT NOT NULL,                         -- of the master key: SHA-256, hexadecimal
    mark_key    TEXT NOT NULL                          -- wrapped: marks equal texts, so that they can be found
);

CREATE TABLE identity (
    id          TEXT PRIMARY KEY,                      -- random, so that it tells no order
    fingerprint TEXT NOT NULL,                         -- of the master key that wraps this record's own
    wrapped_key TEXT NOT NULL,
    sealed_text TEXT NOT NULL                          -- padded, so that a short name looks like a long one
);

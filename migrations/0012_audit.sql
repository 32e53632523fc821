-- What was done, by whom, to what: a chain that is only added to. Ids alone, no names, no contents.
-- Each hash covers the row and the hash before it, so that a change anywhere breaks everything after it.
CREATE TABLE audit_entry (
    number   BIGINT PRIMARY KEY,                       -- 1, 2, 3 … without a gap
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,                            -- account, 'operator' for who runs the machine, '' for the program
    act      TEXT NOT NULL,
    kind     TEXT NOT NULL,                            -- of what it was done to
    about    TEXT NOT NULL,                            -- its id
    previous TEXT NOT NULL,                            -- hash of the entry before, '' for the first
    hash     TEXT NOT NULL                             -- SHA-256, hexadecimal
);

-- The last entry. Whoever adds one takes this row first, so that two at once stand in line.
CREATE TABLE audit_head (
    place  TEXT PRIMARY KEY CHECK (place = 'here'),    -- one row at most
    number BIGINT NOT NULL,
    hash   TEXT NOT NULL
);

-- What was said of how many people there are, each time it changed: a later table must not give away, beside an
-- earlier one, what neither gives away alone.
CREATE TABLE cell_release (
    about       TEXT NOT NULL,                         -- which table of which thing
    number      BIGINT NOT NULL,                       -- from 1 within it
    counted     TEXT NOT NULL,                         -- JSON: people by place, as that table was made from; never shown
    blocks      TEXT NOT NULL,                         -- JSON: the places that had a number of their own
    released_at TEXT NOT NULL,
    PRIMARY KEY (about, number)
);

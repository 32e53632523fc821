-- How many took part, as far as it is known, and what the secretariat aims at.

CREATE TABLE attendance (
    roundtable_id TEXT NOT NULL REFERENCES roundtable (id),
    what          TEXT NOT NULL,                         -- participants or speakers
    country       TEXT NOT NULL,                         -- ISO 3166-1 alpha-3, '' when not known
    people        BIGINT NOT NULL CHECK (people >= 0),
    source        TEXT NOT NULL,
    PRIMARY KEY (roundtable_id, what, country)
);

CREATE TABLE balance_target (
    about      TEXT NOT NULL,                            -- id of a consultation, '' for the coalition
    measure    TEXT NOT NULL,
    scheme     TEXT NOT NULL,                            -- coalition or north-south
    region     TEXT NOT NULL,
    hundredths BIGINT NOT NULL CHECK (hundredths BETWEEN 1 AND 100), -- the least share aimed at
    set_at     TEXT NOT NULL,
    set_by     TEXT NOT NULL,
    PRIMARY KEY (about, measure, scheme, region)
);

-- Where an address of an old site leads here. Asked only for addresses that nothing else answers.
CREATE TABLE old_address (
    address  TEXT PRIMARY KEY,                         -- path and what matters of the query; 'article/4021' for a number of the old system
    leads_to TEXT NOT NULL                             -- path on this site
);

-- What has come in from an old site: the same thing never comes in twice.
CREATE TABLE old_piece (
    origin      TEXT PRIMARY KEY,                      -- its name at the old site
    fingerprint TEXT NOT NULL,                         -- hash of what was there
    became      TEXT NOT NULL,                         -- path on this site
    came_at     TEXT NOT NULL
);

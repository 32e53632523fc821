-- What harvesters were told of, so that they can be told when it is closed to the public. No word of what it was.
CREATE TABLE harvested (
    record  TEXT PRIMARY KEY,                          -- as in identifiers: "document/ID"
    gone_at TEXT,                                      -- RFC 3339, UTC; NULL while it is public
    back_at TEXT                                       -- NULL unless it was gone before
);

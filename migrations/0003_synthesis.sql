-- One run over all statements of a consultation. Its record is a file, named by its hash.
CREATE TABLE synthesis (
    id              TEXT PRIMARY KEY,                  -- UUIDv7
    consultation_id TEXT NOT NULL REFERENCES consultation (id),
    number          BIGINT NOT NULL,                   -- from 1 within the consultation
    record_hash     TEXT NOT NULL,                     -- sha256:… in the file store
    statements      BIGINT NOT NULL,
    created_at      TEXT NOT NULL,
    published_at    TEXT,                              -- NULL while it is a draft
    UNIQUE (consultation_id, number)
);

-- Where a theme or finding is to be found: its address outlives the run that made it.
CREATE TABLE theme (
    id           TEXT NOT NULL,
    synthesis_id TEXT NOT NULL REFERENCES synthesis (id),
    PRIMARY KEY (id, synthesis_id)
);

CREATE TABLE finding (
    id           TEXT NOT NULL,
    synthesis_id TEXT NOT NULL REFERENCES synthesis (id),
    PRIMARY KEY (id, synthesis_id)
);

-- The statements a finding rests on: at least one, kept by synthesis::record::Finding.
CREATE TABLE finding_source (
    finding_id   TEXT NOT NULL,
    synthesis_id TEXT NOT NULL,
    statement_id TEXT NOT NULL REFERENCES statement (id),
    PRIMARY KEY (finding_id, synthesis_id, statement_id),
    FOREIGN KEY (finding_id, synthesis_id) REFERENCES finding (id, synthesis_id)
);
CREATE INDEX finding_source_by_statement ON finding_source (statement_id);

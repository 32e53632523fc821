-- For whom a thing is meant: words as in access::Readers, '' for everybody. What it was made from asks more, see
-- `lifted`: what a recorded release has lifted of that.
ALTER TABLE work ADD COLUMN readers TEXT NOT NULL DEFAULT '';
ALTER TABLE work ADD COLUMN lifted TEXT NOT NULL DEFAULT '';
ALTER TABLE language_version ADD COLUMN readers TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN readers TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN readers TEXT NOT NULL DEFAULT '';
ALTER TABLE synthesis ADD COLUMN readers TEXT NOT NULL DEFAULT '';
ALTER TABLE synthesis ADD COLUMN lifted TEXT NOT NULL DEFAULT '';

-- The reports that a synthesis was made from.
CREATE TABLE synthesis_source (
    synthesis_id TEXT NOT NULL REFERENCES synthesis (id),
    report_id    TEXT NOT NULL REFERENCES report (id),
    PRIMARY KEY (synthesis_id, report_id)
);
INSERT INTO synthesis_source (synthesis_id, report_id)
SELECT DISTINCT finding_source.synthesis_id, statement.report_id
  FROM finding_source JOIN statement ON statement.id = finding_source.statement_id;

-- Who may read what, each time it was changed. Wider only when a second person has granted it.
CREATE TABLE release (
    id          TEXT PRIMARY KEY,                      -- UUIDv7: oldest first
    sort        TEXT NOT NULL,                         -- work, language-version, article, report or synthesis
    about       TEXT NOT NULL,                         -- its id
    was         TEXT NOT NULL,                         -- readers before, its sources counted
    wanted      TEXT NOT NULL,                         -- readers after
    reason      TEXT NOT NULL,
    asked_by    TEXT NOT NULL,                         -- account, 'operator' for who runs the machine
    asked_at    TEXT NOT NULL,
    granted_by  TEXT,                                  -- another one; the same only where it was not wider
    granted_at  TEXT,                                  -- NULL until then
    declined_by TEXT,
    declined_at TEXT                                   -- NULL unless somebody said no
);
CREATE INDEX release_by_thing ON release (sort, about, id);
CREATE INDEX release_open ON release (granted_at, declined_at, id);

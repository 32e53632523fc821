-- When each public thing last changed, and what is gone: feeds, harvesters and citations ask for both.
-- RFC 3339, UTC, like all times; what was stored before this step counts as changed when it came.

ALTER TABLE consultation ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
UPDATE consultation SET changed_at = created_at;

ALTER TABLE organisation ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
UPDATE organisation
   SET changed_at = COALESCE((SELECT MIN(created_at) FROM consultation), '1970-01-01T00:00:00.000000Z');

ALTER TABLE roundtable ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
UPDATE roundtable
   SET changed_at = (SELECT created_at FROM consultation WHERE consultation.id = roundtable.consultation_id);

ALTER TABLE statement ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
UPDATE statement SET changed_at = (SELECT imported_at FROM report WHERE report.id = statement.report_id);

-- What was public and is not any more. Rows stay when it comes back, with the day of that.
CREATE TABLE tombstone (
    kind    TEXT NOT NULL,                             -- report or global-report
    about   TEXT NOT NULL,                             -- id of what is gone
    gone_at TEXT NOT NULL,
    back_at TEXT,                                      -- NULL while it is gone
    PRIMARY KEY (kind, about)
);
INSERT INTO tombstone (kind, about, gone_at)
SELECT 'report', id, withdrawn_at FROM report WHERE withdrawn_at IS NOT NULL;

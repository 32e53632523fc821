-- When a document last changed, in what is said of it, its files, or whether it stands: feeds and harvesters ask for it.
ALTER TABLE work ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
UPDATE work SET changed_at = COALESCE(withdrawn_at, created_at);

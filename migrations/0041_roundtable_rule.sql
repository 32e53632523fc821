-- The widest level that a roundtable allows, within that of its consultation. Without a row there is no such rule.
CREATE TABLE roundtable_rule (
    roundtable_id TEXT PRIMARY KEY REFERENCES roundtable (id),
    widest        TEXT NOT NULL
);

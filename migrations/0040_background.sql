-- Of what kind of organisation and which country a participant came: id of a sealed record, '' when not known.
ALTER TABLE participant ADD COLUMN background TEXT NOT NULL DEFAULT '';

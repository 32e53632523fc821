-- Calls for input. Answers are for those who work at the desk.
CREATE TABLE input_call (
    id           TEXT PRIMARY KEY,
    slug         TEXT NOT NULL UNIQUE,
    title        TEXT NOT NULL CHECK (title <> ''),
    question     TEXT NOT NULL,                          -- JSON list of paragraphs
    language     TEXT NOT NULL,                          -- BCP 47 tag of the words
    audience     TEXT NOT NULL,                          -- public, members, steering, or group:ID
    public_form  BIGINT NOT NULL CHECK (public_form IN (0, 1)), -- whether anybody may answer, without an account
    deadline     TEXT NOT NULL,                          -- ISO 8601 day: answers are taken until its end
    opened_at    TEXT NOT NULL,
    closed_at    TEXT                                    -- NULL unless it was closed before its day
);
CREATE TABLE input_answer (
    id              TEXT PRIMARY KEY,
    call_id         TEXT NOT NULL REFERENCES input_call (id),
    account_id      TEXT NOT NULL,                       -- '' for an answer by the public form
    organisation_id TEXT NOT NULL,                       -- '' where it speaks for none
    language        TEXT NOT NULL,
    words           TEXT NOT NULL,
    sent_at         TEXT NOT NULL
);
CREATE INDEX input_answer_by_call ON input_answer (call_id, sent_at);

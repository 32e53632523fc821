-- What people decided about themes: only ever added to, and replayed in this order on every run.
CREATE TABLE theme_decision (
    consultation_id TEXT NOT NULL REFERENCES consultation (id),
    number          BIGINT NOT NULL,                   -- from 1 within the consultation
    act             TEXT NOT NULL,                     -- JSON, see theme::decision::Act
    made_at         TEXT NOT NULL,
    PRIMARY KEY (consultation_id, number)
);

-- A page that the secretariat writes itself: home, about, news, topics, menu, foot.
CREATE TABLE article (
    id            TEXT PRIMARY KEY,                    -- UUIDv7
    slug          TEXT NOT NULL UNIQUE,                -- its name in addresses, never changed
    kind          TEXT NOT NULL,
    created_at    TEXT NOT NULL,
    taken_down_at TEXT                                 -- NULL while it may be shown
);

-- Each time somebody saved it, in one language. Never changed: the newest published one is what readers see.
CREATE TABLE article_edition (
    article_id   TEXT NOT NULL REFERENCES article (id),
    language     TEXT NOT NULL,                        -- of the interface
    number       BIGINT NOT NULL,                      -- from 1 within article and language
    title        TEXT NOT NULL,
    body         TEXT NOT NULL,                        -- Markdown
    standpoint   TEXT NOT NULL,                        -- whose view it is
    whose        TEXT NOT NULL,                        -- name of the organisation whose view it is, '' for others
    saved_at     TEXT NOT NULL,
    published_at TEXT,                                 -- NULL for a draft
    PRIMARY KEY (article_id, language, number)
);

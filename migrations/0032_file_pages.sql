-- What is known of a file's pages, and how far its text was read by machine from pictures of them.
ALTER TABLE library_file ADD COLUMN page_languages TEXT NOT NULL DEFAULT '[]';    -- JSON list of BCP 47 tags by page, '' where none was found
ALTER TABLE library_file ADD COLUMN pages_recognised BIGINT NOT NULL DEFAULT 0;   -- 0 for text that the file itself has

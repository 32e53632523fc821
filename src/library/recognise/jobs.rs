//! Reads pictures of pages, a few at a time, so that other work is not kept waiting by a long scan.

use super::{language, store};
use crate::app::App;
use crate::db;
use crate::jobs::{self, Job, Progress};
use crate::library::store::touch;
use anyhow::{Context, ensure};
use reading::pictures::Tools;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Pages of one turn: some ten seconds.
const AT_ONCE: usize = 5;

/// Reads the next pages of a scan, and puts the rest into the queue. Running it twice reads no page twice: how far it is
/// stands with the text.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReadPictures {
    pub file: String,
}

impl Job for ReadPictures {
    const KIND: &'static str = "read-pictures";

    fn about(&self) -> &str {
        &self.file
    }

    /// Answers with the number of pages that are read.
    async fn run(self, app: &App, progress: &Progress) -> anyhow::Result<String> {
        let scan = store::scan(&app.db, &self.file).await?.context("the file is not there, or has its text")?;
        let bytes: Arc<Vec<u8>> = Arc::new(app.files.get(&scan.file_hash).await?);
        let counted = Arc::clone(&bytes);
        let count = move || Tools::find().and_then(|tools| Ok((tools.count_pages(&counted)?, tools)));
        let (pages, tools) = tokio::task::spawn_blocking(count).await??;
        let before = usize::try_from(scan.pages_recognised)?;
        let until = pages.min(before + AT_ONCE);
        let mut text = scan.text.unwrap_or_default();
        let mut languages: Vec<String> = db::from_json(&scan.page_languages)?;
        for page in before + 1..=until {
            progress.at("page", page - 1, pages);
            ensure!(!progress.should_stop(), "reading was stopped at page {page}");
            let (tools, bytes, tag) = (tools.clone(), Arc::clone(&bytes), scan.language.clone());
            let read = tokio::task::spawn_blocking(move || tools.page(&bytes, page, &tag)).await??;
            languages.push(language(&read, Some(&scan.language)));
            if !read.is_empty() {
                text = [text.as_str(), &read].join(if text.is_empty() { "" } else { "\n\n" });
            }
        }
        // PostgreSQL has no text with a zero in it.
        let text = Some(text.replace('\0', "")).filter(|text| !text.is_empty());
        ensure!(until < pages || text.is_some(), "no words were found in the pictures");
        let mut tx = db::begin(&app.db).await?;
        let (from, to) = (scan.pages_recognised, i64::try_from(until)?);
        if store::note(&mut tx, &self.file, from, to, text.as_deref(), &languages).await? {
            touch(&mut tx, &scan.work_id, &app.now()).await?;
            if until < pages {
                jobs::enqueue(&mut tx, &self, &app.now()).await?;
            }
            tx.commit().await?;
        }
        Ok(until.to_string())
    }
}

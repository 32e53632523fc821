//! What is left of somebody after they were erased: where a person has to look.

use super::store;
use crate::app::App;
use std::path::Path;

/// Bytes of one file that is looked through; larger ones are named, so that somebody looks.
const LARGEST: u64 = 200_000_000;

/// Tables, columns and files of the data folder in which one of these texts stands. Packed files (Word, PDF, zip) are not
/// unpacked; what was read from them stands in a table, and is found there.
pub async fn remains(app: &App, texts: &[String]) -> anyhow::Result<Vec<String>> {
    let mut found = Vec::new();
    for text in texts.iter().filter(|text| text.chars().count() >= 4) {
        found.extend(store::where_it_stands(&app.db, text).await?);
    }
    let (data, texts) = (app.config.data.clone(), texts.to_vec());
    found.extend(
        tokio::task::spawn_blocking(move || {
            let mut files = Vec::new();
            look(&data, &data, &texts, &mut files);
            files
        })
        .await?,
    );
    found.sort();
    found.dedup();
    Ok(found)
}

fn look(root: &Path, folder: &Path, texts: &[String], found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        if path.is_dir() {
            look(root, &path, texts, found);
        } else if entry.metadata().is_ok_and(|file| file.len() > LARGEST) {
            found.push(name);
        } else if let Ok(bytes) = std::fs::read(&path)
            && texts.iter().any(|text| holds(&bytes, text.as_bytes()))
        {
            found.push(name);
        }
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    part.len() >= 4 && bytes.windows(part.len()).any(|window| window == part)
}

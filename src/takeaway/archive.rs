//! All data as one file: tables as JSON and the stored files, packed as zip. The same data give the same bytes, and
//! what is put back into an empty folder gives them again.
//!
//! It is everything: what is withheld, sealed originals, drafts. Ways in are not taken along, nor is work that waits.

use super::store;
use crate::app::App;
use crate::db;
use crate::db::tables::{Table, tables};
use crate::statement::hash;
use crate::{erasure, identity};
use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Of the way in which an archive is written.
const FORMAT: u32 = 1;
const HEAD: &str = "plenary-archive.json";

/// What an archive says of itself.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    format: u32,
    /// Rows by table, in the order in which they go back in.
    tables: Vec<(String, usize)>,
    /// Hash of each part by its name.
    parts: BTreeMap<String, String>,
}

/// One table.
#[derive(Debug, Serialize, Deserialize)]
struct Rows {
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

/// What was packed or put back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Packed {
    pub rows: usize,
    pub files: usize,
}

/// Tables that stay behind, and why. A new table is named here or in the test below.
const LEFT_OUT: [(&str, &str); 11] = [
    ("operator_link", "lets somebody in"),
    ("invitation", "lets somebody in"),
    ("session", "lets somebody in"),
    ("participant_session", "lets somebody in"),
    ("known_device", "lets somebody in sooner"),
    ("passkey", "lets somebody in: each is bound to the address of the site"),
    ("passphrase", "lets somebody in"),
    ("recovery_code", "lets somebody in"),
    ("ceremony", "is over in minutes"),
    ("outbox", "would be sent twice"),
    ("job", "is work that waits here"),
];

/// Tables that go along.
pub fn archived() -> Vec<Table> {
    tables().into_iter().filter(|table| LEFT_OUT.iter().all(|(name, _)| *name != table.name)).collect()
}

/// Says which key opens the names: that of the archive takes the place of one that opens nothing yet.
const KEY: &str = "identity_key";

/// Columns that name a stored file which has to be there.
const OF_FILES: [&str; 3] = ["file_hash", "original_hash", "record_hash"];

/// Writes everything to the file `to`, which must not be there.
pub async fn archive(app: &App, to: &Path) -> anyhow::Result<Packed> {
    ensure!(!to.exists(), "{} is there already: name another file", to.display());
    let mut head = Head { format: FORMAT, tables: Vec::new(), parts: BTreeMap::new() };
    let mut parts = Vec::new();
    let mut names = BTreeSet::new();
    for table in archived() {
        let rows = store::rows(&app.db, &table).await?;
        names.extend(files_named(&table, &rows));
        head.tables.push((table.name.clone(), rows.len()));
        let columns = table.columns.iter().map(|column| column.name.clone()).collect();
        let name = format!("tables/{}.json", table.name);
        let text = lines(&Rows { columns, rows })?;
        head.parts.insert(name.clone(), hash(text.as_bytes()));
        parts.push((name, text));
    }
    for name in &names {
        head.parts.insert(part_of(name), name.clone());
    }
    let beside = to.with_extension("part");
    let mut zip = ZipWriter::new(BufWriter::new(File::create(&beside).with_context(|| cannot_write(to))?));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .large_file(false);
    let mut put = |name: &str, bytes: &[u8]| -> anyhow::Result<()> {
        zip.start_file(name, options)?;
        Ok(zip.write_all(bytes)?)
    };
    put(HEAD, serde_json::to_string_pretty(&head)?.as_bytes())?;
    for (name, text) in &parts {
        put(name, text.as_bytes())?;
    }
    for name in &names {
        put(&part_of(name), &app.files.get(name).await?)?;
    }
    let file = zip.finish()?.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    file.sync_all()?;
    std::fs::rename(&beside, to).with_context(|| cannot_write(to))?;
    Ok(Packed { rows: head.tables.iter().map(|(_, rows)| rows).sum(), files: names.len() })
}

/// Stored files that rows of a table speak of.
fn files_named(table: &Table, rows: &[Vec<Value>]) -> BTreeSet<String> {
    let columns = table.columns.iter().enumerate().filter(|(_, column)| OF_FILES.contains(&column.name.as_str()));
    let named = columns.flat_map(|(at, _)| rows.iter().filter_map(move |row| row[at].as_str()));
    named.filter(|name| name.starts_with("sha256:")).map(str::to_owned).collect()
}

/// Stored files that any row speaks of.
pub(super) async fn all_files(app: &App) -> sqlx::Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for table in archived().iter().filter(|table| table.columns.iter().any(|one| OF_FILES.contains(&&*one.name))) {
        names.extend(files_named(table, &store::rows(&app.db, table).await?));
    }
    Ok(names)
}

fn cannot_write(to: &Path) -> String {
    format!("{} cannot be written", to.display())
}

/// A stored file in the archive.
fn part_of(name: &str) -> String {
    format!("files/{}", name.trim_start_matches("sha256:"))
}

/// One row a line, so that two archives can be compared by eye.
fn lines(table: &Rows) -> anyhow::Result<String> {
    let mut text = format!("{{\"columns\":{},\n\"rows\":[", serde_json::to_string(&table.columns)?);
    for (at, row) in table.rows.iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&serde_json::to_string(row)?);
    }
    text.push_str("\n]}\n");
    Ok(text)
}

/// Puts an archive into a data folder that holds nothing yet, all of it or nothing.
pub async fn restore(app: &App, from: &Path) -> anyhow::Result<Packed> {
    for table in archived().into_iter().filter(|table| table.name != KEY) {
        ensure!(
            store::is_empty(&app.db, &table).await?,
            "the data folder holds something already ({}): restore into an empty one",
            table.name
        );
    }
    let file = File::open(from).with_context(|| format!("{} cannot be opened", from.display()))?;
    let mut zip = ZipArchive::new(BufReader::new(file)).context("this is no archive: it is not a zip file")?;
    let head: Head = serde_json::from_slice(&part(&mut zip, HEAD)?).context("this is no archive of Plenary")?;
    ensure!(head.format <= FORMAT, "this archive was written by a newer version of Plenary: restore it with that one");
    let mut checked = |name: &str| -> anyhow::Result<Vec<u8>> {
        let bytes = part(&mut zip, name)?;
        let Some(expected) = head.parts.get(name) else { bail!("the archive does not list its part {name}") };
        ensure!(hash(&bytes) == *expected, "the part {name} of the archive is damaged: take another copy");
        Ok(bytes)
    };
    let mut done = Packed::default();
    // Files first: a row never speaks of bytes that are not there.
    for name in head.parts.keys().filter(|name| name.starts_with("files/")) {
        app.files.put(&checked(name)?).await?;
        done.files += 1;
    }
    let known: BTreeMap<String, Table> = archived().into_iter().map(|table| (table.name.clone(), table)).collect();
    let mut tx = db::begin(&app.db).await?;
    identity::store::forget_key(&mut tx).await?;
    for (name, _) in &head.tables {
        let rows: Rows = serde_json::from_slice(&checked(&format!("tables/{name}.json"))?)?;
        let Some(table) = known.get(name) else { bail!("this version of Plenary has no table “{name}”") };
        let table = in_order(table, &rows.columns)?;
        for row in &rows.rows {
            ensure!(row.len() == table.columns.len(), "a row of {name} is not whole");
            store::insert(&mut tx, &table, row).await.with_context(|| format!("a row of {name} does not fit"))?;
            done.rows += 1;
        }
    }
    tx.commit().await?;
    // What was erased since the archive was written does not come back with it.
    erasure::apply(app).await?;
    Ok(done)
}

/// The table with the columns that the archive has; one that was added since takes what it has when nothing is said.
fn in_order(table: &Table, columns: &[String]) -> anyhow::Result<Table> {
    let found = columns.iter().map(|name| {
        let column = table.columns.iter().find(|column| column.name == *name).cloned();
        column.with_context(|| format!("this version of Plenary has no column “{name}” in {}", table.name))
    });
    Ok(Table { columns: found.collect::<anyhow::Result<_>>()?, ..table.clone() })
}

fn part(zip: &mut ZipArchive<BufReader<File>>, name: &str) -> anyhow::Result<Vec<u8>> {
    let mut part = zip.by_name(name).with_context(|| format!("the archive has no part {name}: take another copy"))?;
    let mut bytes = Vec::new();
    part.read_to_end(&mut bytes).with_context(|| format!("the part {name} of the archive is damaged"))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables that go along. One that would let somebody in, or that waits to be done, belongs in `LEFT_OUT`.
    const TAKEN: &[&str] = &[
        "consultation", "organisation", "roundtable", "report", "statement", "synthesis", "theme", "finding",
        "finding_source", "thesaurus_group", "tombstone", "work", "work_link", "language_version", "library_file",
        "article", "article_edition", "theme_decision", "account", "account_role", "audit_entry", "audit_head",
        "account_identity", "no_mail", "identity_key", "identity", "attribution_rule", "roundtable_rule",
        "consent_text", "participant", "said_by", "consent", "code_door", "invitation_code", "contribution",
        "organisation_office", "organisation_speaker", "coalition", "charter", "charter_text", "application",
        "application_review", "motion", "ballot", "membership", "endorsement", "committee", "seat", "sitting",
        "working_group", "input_call", "input_answer", "attendance", "balance_target", "cell_release",
        "synthesis_source", "release", "release_answer", "old_address", "old_piece", "harvested",
    ];

    #[test]
    fn of_every_table_it_was_decided_whether_it_goes_along() {
        let all: BTreeSet<String> = tables().into_iter().map(|table| table.name).collect();
        let decided: BTreeSet<String> =
            TAKEN.iter().copied().chain(LEFT_OUT.iter().map(|(name, _)| *name)).map(str::to_owned).collect();
        assert_eq!(all, decided, "name a new table in LEFT_OUT, or in TAKEN when nothing in it lets anybody in");
        // What is found by a token lets in who holds it. Codes on paper cannot be handed out anew: they go along.
        let secret = |table: &Table| table.key.iter().any(|name| name.contains("token"));
        for table in archived() {
            assert!(TAKEN.contains(&table.name.as_str()) && !secret(&table), "{}", table.name);
        }
    }
}

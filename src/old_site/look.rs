//! Looks at what somebody points to: which sort of source it is, and which files it has.

use super::{OldSite, dump, folder, list};
use anyhow::{Context, bail, ensure};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Saved pages with the files beside them.
    Pages,
    /// A table of documents.
    List,
    /// Tables of a Joomla database, as CSV.
    Joomla,
}

impl Sort {
    pub fn parse(word: &str) -> Option<Sort> {
        match word {
            "pages" => Some(Sort::Pages),
            "list" => Some(Sort::List),
            "joomla" => Some(Sort::Joomla),
            _ => None,
        }
    }
}

/// How far reading or bringing in has come: what, how many of how many.
pub type Tell<'t> = &'t (dyn Fn(&'static str, usize, usize) + Sync);

/// Reads the folder or file at `source`. `sort` is found out when it is not said; `address` is that of the old site.
pub fn read(source: &Path, sort: Option<Sort>, address: Option<&str>, tell: Tell) -> anyhow::Result<OldSite> {
    ensure!(source.exists(), "{} is not there", source.display());
    let root = match source.is_dir() {
        true => source,
        false => source.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")),
    };
    let mut files = BTreeMap::new();
    gather(root, "", &mut files)?;
    let sort = match sort {
        Some(sort) => sort,
        None => found_out(source, &files)?,
    };
    let mut site = OldSite { files, ..OldSite::default() };
    site.hosts.extend(address.and_then(|address| super::address::host(&with_scheme(address))));
    match sort {
        Sort::Pages => folder::read(&mut site, tell)?,
        Sort::Joomla => dump::read(&mut site, tell)?,
        Sort::List => {
            let table = match source.is_file() {
                true => source.to_owned(),
                false => only_table(&site.files)?,
            };
            list::read(&mut site, &table)?;
        }
    }
    Ok(site)
}

fn with_scheme(address: &str) -> String {
    if address.contains("//") { address.to_owned() } else { format!("https://{address}") }
}

/// Files below a folder, by their path with slashes. What a link of the file system leads to is not of the folder.
fn gather(folder: &Path, within: &str, files: &mut BTreeMap<String, PathBuf>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let kind = entry.file_type()?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || kind.is_symlink() {
            continue;
        }
        let path = format!("{within}/{name}");
        match kind.is_dir() {
            true => gather(&entry.path(), &path, files)?,
            false => drop(files.insert(path, entry.path())),
        }
    }
    Ok(())
}

fn found_out(source: &Path, files: &BTreeMap<String, PathBuf>) -> anyhow::Result<Sort> {
    if tables(files).iter().any(|(_, header)| dump::is_content(header)) {
        return Ok(Sort::Joomla);
    }
    if source.is_file() {
        return Ok(Sort::List);
    }
    if files.keys().any(|path| folder::may_be_page(path)) {
        return Ok(Sort::Pages);
    }
    if tables(files).len() == 1 {
        return Ok(Sort::List);
    }
    bail!(
        "there are no pages, no table of articles and no list of documents in {}: say what it is with --as",
        source.display()
    )
}

/// Tables with their first line, in lower case.
pub(super) fn tables(files: &BTreeMap<String, PathBuf>) -> Vec<(&PathBuf, String)> {
    let tables = files.iter().filter(|(name, _)| name.to_lowercase().ends_with(".csv"));
    tables.map(|(_, path)| (path, first_line(path))).collect()
}

fn first_line(path: &Path) -> String {
    let mut start = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(16 * 1024).read_to_end(&mut start));
    if read.is_err() {
        return String::new();
    }
    reading::text_of(&start).0.lines().next().unwrap_or_default().to_lowercase()
}

fn only_table(files: &BTreeMap<String, PathBuf>) -> anyhow::Result<PathBuf> {
    match tables(files).as_slice() {
        [(path, _)] => Ok((*path).clone()),
        [] => bail!("there is no table in the folder: a list of documents is a file ending in .csv"),
        _ => bail!("there are several tables in the folder: name the one that lists the documents"),
    }
}

/// How often a quotation mark within a value is written twice. Two of them between columns are an empty value.
fn doubled(text: &str, between: u8) -> usize {
    let bytes = text.as_bytes();
    let before = |at: usize| at.checked_sub(1).map(|at| bytes[at]);
    let within = |at: &usize| before(*at).is_some_and(|byte| byte != between && !b"\n\r\\".contains(&byte));
    text.match_indices("\"\"").map(|(at, _)| at).filter(within).count()
}

/// A table whose columns are known by their names, in lower case.
pub(super) struct Rows {
    pub(super) columns: Vec<String>,
    rows: Vec<csv::StringRecord>,
    pub(super) notice: Option<String>,
}

impl Rows {
    /// Commas, semicolons or tabs between the columns; quotation marks doubled or with a stroke before them.
    pub(super) fn read(path: &Path) -> anyhow::Result<Rows> {
        let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        let (text, notice) = reading::text_of(&bytes);
        let header = text.lines().next().unwrap_or_default();
        let between =
            [b',', b';', b'\t'].into_iter().max_by_key(|byte| header.bytes().filter(|own| own == byte).count());
        let strokes = text.matches("\\\"").count() > doubled(&text, between.unwrap_or(b','));
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(between.unwrap_or(b','))
            .flexible(true)
            .double_quote(!strokes)
            .escape(strokes.then_some(b'\\'))
            .from_reader(text.as_bytes());
        let columns =
            reader.headers()?.iter().map(|name| name.trim().trim_start_matches('\u{feff}').to_lowercase()).collect();
        let rows = reader.records().collect::<csv::Result<Vec<_>>>();
        let rows = rows.with_context(|| format!("{} is not a table that can be read", path.display()))?;
        Ok(Rows { columns, rows, notice: notice.map(|notice| notice.message) })
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The value in row `at` (from 0) under the first of `names` that is a column; empty where there is none.
    pub(super) fn value(&self, at: usize, names: &[&str]) -> &str {
        let found = names.iter().find_map(|name| self.columns.iter().position(|column| column == name));
        let value = found.and_then(|column| self.rows[at].get(column)).unwrap_or_default().trim();
        // How databases write that there is nothing.
        if matches!(value, "NULL" | "\\N") { "" } else { value }
    }
}

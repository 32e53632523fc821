//! Takes documents in: a new work, another language of it, or a new revision of a language.

pub mod store;

use super::check::{self, BY_ITSELF, Problem};
use super::recognise::{ReadPictures, by_page};
use super::store as works;
use super::{Work, extension};
use crate::access::{Audience, Readers};
use crate::app::App;
use crate::db::{self, Db, Tx};
use crate::files::FileError;
use crate::jobs;
use crate::member::{Operator, second};
use crate::words::{self, language_tag};
use reading::ReadError;
use reading::cleaning::Cleaned;
use reading::limited::{self, Limits};
use std::collections::BTreeSet;
use store::NewFile;

/// A file as it was sent.
#[derive(Debug, Clone)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The text in one language, with its files: the same content in several formats.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// BCP 47; empty to find out from the files.
    pub language: String,
    /// Empty to take the file's own, or the one that stands already.
    pub title: String,
    pub files: Vec<File>,
}

/// Why nothing was taken in. All but the last two are for the person who sent it to put right.
#[derive(Debug, thiserror::Error)]
pub enum DepositError {
    #[error("something in it has to be put right")]
    Wrong(Vec<Problem>),
    #[error("choose at least one file")]
    NoFiles,
    #[error(
        "the file {name} is larger than {largest} bytes: take the pictures out, or ask the operator to allow larger ones"
    )]
    TooLarge { name: String, largest: usize },
    #[error("two of the files are {format}: one revision has one file of each format")]
    TwoOfAFormat { format: &'static str },
    #[error("{name}: {why}")]
    Unreadable { name: String, why: ReadError },
    #[error("the files do not tell which language they are in: choose it, and send them again")]
    NoLanguage,
    #[error("somebody has just deposited the same: look at it first")]
    Meanwhile,
    #[error("nothing was deposited, since the file could not be kept: {0}")]
    Keeping(FileError),
    #[error("the database did not answer")]
    Store(sqlx::Error),
}

/// Puts a new work on the shelf and answers with it. Its original language is that of its files, unless another
/// is named.
pub async fn deposit(app: &App, _by: &Operator, wanted: Work, text: Text) -> Result<Work, DepositError> {
    let problems = check::problems(&app.db, &wanted).await?;
    if !problems.is_empty() {
        return Err(DepositError::Wrong(problems));
    }
    let read = take_in(app, text, true).await?;
    if read.title.is_empty() {
        return Err(DepositError::Wrong(vec![Problem::NoTitle]));
    }
    let mut work = wanted;
    work.slug = free_slug(&app.db, &read.title, &BTreeSet::new()).await?;
    if second::is_needed(app).await? {
        work.origin.own = work.origin.own.and(&Readers::of(Audience::Sealed));
    }
    let mut tx = db::begin(&app.db).await?;
    shelve(&mut tx, &work, &[read], &app.now()).await?;
    tx.commit().await?;
    stored(app, &work.slug).await
}

/// Writes a new work with its languages, the original first, inside a transaction of the caller. Its original
/// language is that of the first, unless another is named.
pub async fn shelve(tx: &mut Tx, wanted: &Work, texts: &[TakenIn], now: &str) -> sqlx::Result<()> {
    let mut work = wanted.clone();
    if let Some(first) = texts.first().filter(|_| work.original_language.is_empty()) {
        work.original_language.clone_from(&first.language);
    }
    work.id = works::insert(tx, &work, now).await?;
    let has_original = texts.iter().any(|text| text.language == work.original_language);
    for text in texts {
        let follows = (has_original && text.language != work.original_language).then_some(1);
        let version = works::insert_language(tx, &work.id, &text.language, &text.title).await?;
        for file in &text.files {
            put_on(tx, &version, 1, follows, file, now).await?;
        }
    }
    Ok(())
}

/// Adds a revision in one language: the first of a new language, or the next of one that is there. A
/// translation follows the newest revision of the original.
pub async fn revise(app: &App, _by: &Operator, work: &Work, text: Text) -> Result<Work, DepositError> {
    let read = take_in(app, text, true).await?;
    let before = work.in_language(&read.language);
    let title = if read.given_title.is_empty() { before.map(|own| own.title.clone()) } else { None };
    let title = title.unwrap_or_else(|| read.title.clone());
    if title.is_empty() {
        return Err(DepositError::Wrong(vec![Problem::NoTitle]));
    }
    let is_original = read.language == work.original_language;
    let follows = if is_original { None } else { work.newest_original() };
    let mut tx = db::begin(&app.db).await?;
    let (version, revision) = match before {
        Some(own) => (own.id.clone(), own.newest() + 1),
        None => (works::insert_language(&mut tx, &work.id, &read.language, &title).await?, 1),
    };
    if before.is_some_and(|own| own.title != title) {
        works::retitle(&mut tx, &version, &title).await?;
    }
    for file in &read.files {
        put_on(&mut tx, &version, revision, follows, file, &app.now()).await?;
    }
    if second::is_needed(app).await? {
        let own = before.map(|own| own.readers.clone()).unwrap_or_default();
        works::set_readers_of_version(&mut tx, &version, &own.and(&Readers::of(Audience::Sealed))).await?;
    }
    works::touch(&mut tx, &work.id, &app.now()).await?;
    tx.commit().await?;
    stored(app, &work.slug).await
}

/// A file in its place; a scan is put down to be read by machine, where the machine can.
async fn put_on(
    tx: &mut Tx,
    version: &str,
    revision: i64,
    follows: Option<i64>,
    file: &NewFile,
    now: &str,
) -> sqlx::Result<()> {
    let id = store::insert_file(tx, version, revision, follows, file, now).await?;
    if file.text.is_none() && file.format == reading::Format::Pdf && reading::pictures::can_be_read() {
        jobs::enqueue(tx, &ReadPictures { file: id }, now).await?;
    }
    Ok(())
}

async fn stored(app: &App, slug: &str) -> Result<Work, DepositError> {
    works::by_slug(&app.db, slug).await?.ok_or(DepositError::Meanwhile)
}

/// Files that were read and cleaned.
#[derive(Debug, Clone)]
pub struct TakenIn {
    pub language: String,
    /// What the form said.
    given_title: String,
    /// That, else what the first file calls itself.
    pub title: String,
    files: Vec<NewFile>,
}

/// Reads and cleans files, and puts their bytes into the store when they are to be kept: without that it tells what
/// would become of them.
pub async fn take_in(app: &App, text: Text, keeps: bool) -> Result<TakenIn, DepositError> {
    if text.files.is_empty() {
        return Err(DepositError::NoFiles);
    }
    let mut files = Vec::new();
    let mut formats = BTreeSet::new();
    let mut title = text.title.trim().to_owned();
    let mut language = match text.language.trim() {
        "" => String::new(),
        tag => language_tag(tag).ok_or_else(|| DepositError::Wrong(vec![Problem::NotALanguage(tag.to_owned())]))?,
    };
    let given_title = title.clone();
    for file in text.files {
        if file.bytes.len() > app.config.largest_upload {
            return Err(DepositError::TooLarge { name: file.name, largest: app.config.largest_upload });
        }
        let prepared = prepare(file.clone()).await?;
        let format = extension(prepared.cleaned.format);
        if !formats.insert(format) {
            return Err(DepositError::TwoOfAFormat { format });
        }
        if language.is_empty() {
            language = prepared.language.clone().unwrap_or_default();
        }
        if title.is_empty() {
            title = prepared.title.clone();
        }
        files.push(keep(app, file, prepared, keeps).await?);
    }
    if language.is_empty() {
        return Err(DepositError::NoLanguage);
    }
    Ok(TakenIn { language, given_title, title, files })
}

struct Prepared {
    cleaned: Cleaned,
    /// `None` for pictures of pages.
    text: Option<String>,
    title: String,
    language: Option<String>,
    page_languages: Vec<String>,
}

/// Reads and cleans on a thread that may wait: both are done in a child process.
async fn prepare(file: File) -> Result<Prepared, DepositError> {
    let name = file.name.clone();
    let work = move || -> Result<Prepared, ReadError> {
        let limits = Limits::default();
        let cleaned = limited::clean(&file.bytes, &file.name, &limits)?;
        // What is searched and read aloud is what is published, so the cleaned file is read.
        let reading = match limited::read(&cleaned.bytes, &file.name, &limits) {
            Ok(reading) => Some(reading),
            Err(ReadError::NoTextLayer | ReadError::NoText) => None,
            Err(error) => return Err(error),
        };
        let detected = reading.as_ref().and_then(|reading| {
            let declared = reading.language.as_deref();
            let found = reading::language::detect(&reading.text, declared).map(str::to_owned);
            found.or_else(|| declared.and_then(language_tag))
        });
        let title = reading.as_ref().and_then(|reading| reading.title.clone()).unwrap_or_default();
        let page_languages = reading.as_ref().map(|reading| by_page(reading, detected.as_deref())).unwrap_or_default();
        Ok(Prepared { page_languages, cleaned, text: reading.map(|reading| reading.text), title, language: detected })
    };
    let done = tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| DepositError::Keeping(std::io::Error::other(error).into()))?;
    done.map_err(|why| DepositError::Unreadable { name, why })
}

/// Both files on the disk before the database speaks of them.
async fn keep(app: &App, file: File, prepared: Prepared, keeps: bool) -> Result<NewFile, DepositError> {
    let put = async |bytes: &[u8]| match keeps {
        true => app.files.put(bytes).await.map_err(DepositError::Keeping),
        false => Ok(String::new()),
    };
    Ok(NewFile {
        format: prepared.cleaned.format,
        file_hash: put(&prepared.cleaned.bytes).await?,
        file_bytes: i64::try_from(prepared.cleaned.bytes.len()).unwrap_or(i64::MAX),
        original_hash: put(&file.bytes).await?,
        original_name: file.name,
        // PostgreSQL has no text with a zero in it.
        text: prepared.text.map(|text| text.replace('\0', "")),
        page_languages: prepared.page_languages,
        removed: prepared.cleaned.removed,
    })
}

/// A name for its address that no other has, none that is shelved by itself, and none of those `taken` besides.
pub async fn free_slug(db: &Db, title: &str, taken: &BTreeSet<String>) -> sqlx::Result<String> {
    let mut slug = words::slug(title);
    // "by" is the way to narrowed lists.
    if slug == "by" || BY_ITSELF.iter().any(|start| slug.starts_with(start)) {
        slug = format!("document-{slug}");
    }
    let mut free = slug.clone();
    let mut number = 1;
    while taken.contains(&free) || works::id_of(db, &free).await?.is_some() {
        number += 1;
        free = format!("{slug}-{number}");
    }
    Ok(free)
}

impl From<sqlx::Error> for DepositError {
    fn from(error: sqlx::Error) -> DepositError {
        match error.as_database_error() {
            Some(database) if database.is_unique_violation() => DepositError::Meanwhile,
            _ => DepositError::Store(error),
        }
    }
}

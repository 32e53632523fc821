//! All works, and one of them with what was removed from its files.

use super::recognise::Pictures;
use super::{found, kind_name, moment, page_languages};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::jobs::Row;
use crate::library::recognise::under_way;
use crate::library::{LanguageVersion, SealedFile, Work, extension, store};
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::Words;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "library/pages/all.html")]
struct AllPage {
    frame: Frame,
    works: Vec<Listed>,
}

struct Listed {
    href: String,
    title: String,
    language: String,
    kind: String,
    languages: String,
    deposited: String,
    is_behind: bool,
    stands: bool,
}

/// `GET /desk/library`
pub(super) async fn all(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    let words = operator.words;
    let works = store::all(&app.db).await?;
    let works = works.iter().map(|work| Listed {
        href: work.desk(),
        title: work.title().to_owned(),
        language: work.languages.first().map(|own| own.language.clone()).unwrap_or_default(),
        kind: kind_name(words, work.kind),
        languages: words.list(&work.languages.iter().map(|own| words.language_name(&own.language)).collect::<Vec<_>>()),
        deposited: moment(words, &work.created_at),
        is_behind: work.languages.iter().any(|own| work.is_behind(own)),
        stands: work.withdrawn.is_none(),
    });
    Ok(html(&AllPage { frame: operator.frame(), works: works.collect() }))
}

#[derive(Template)]
#[template(path = "library/pages/one.html")]
struct OnePage {
    frame: Frame,
    work: Work,
    kind: String,
    withdrawn_on: String,
    languages: Vec<Language>,
}

struct Language {
    id: String,
    tag: String,
    name: String,
    title: String,
    is_original: bool,
    is_behind: bool,
    /// That it is off the shelf since a day, and why.
    withdrawn: Option<(String, String)>,
    may_be_withdrawn: bool,
    revise: String,
    files: Vec<FileRow>,
}

struct FileRow {
    revision: i64,
    format: &'static str,
    bytes: String,
    deposited: String,
    /// Off the shelf with its language.
    is_withdrawn: bool,
    /// Where its pages are pictures.
    pictures: Option<Pictures>,
    page_languages: String,
    original_name: String,
    original: String,
    /// What was removed, in words, with examples.
    removed: Vec<(String, String)>,
}

/// `GET /desk/library/{slug}`
pub(super) async fn one(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    let words = operator.words;
    let jobs = under_way(&app, &work.languages).await?;
    let languages = work.languages.iter().map(|own| language(words, &work, own, &jobs)).collect();
    let withdrawn_on = work.withdrawn.as_ref().map(|one| moment(words, &one.at)).unwrap_or_default();
    let page = OnePage { frame: operator.frame(), kind: kind_name(words, work.kind), withdrawn_on, languages, work };
    Ok(html(&page))
}

fn language(words: Words, work: &Work, own: &LanguageVersion, jobs: &BTreeMap<String, Row>) -> Language {
    let files = own.files.iter().filter_map(|file| {
        let sealed = access::show(&Viewer::Operator, &SealedFile(file))?.into_inner();
        let removed = sealed.removed.iter().map(|removed| {
            let count = [("n", i64::from(removed.count).into())];
            let what = words.say_with(&format!("library-removed-{}", removed.what.code()), &count);
            (what, removed.examples.join("; "))
        });
        Some(FileRow {
            revision: file.revision,
            format: extension(file.format),
            bytes: words.number(usize::try_from(file.file_bytes).unwrap_or_default()),
            deposited: moment(words, &file.deposited_at),
            is_withdrawn: file.revision <= own.withdrawn_to,
            pictures: Pictures::of(words, work, file, jobs.get(&file.id)),
            page_languages: page_languages(words, &file.page_languages, &own.language),
            original_name: sealed.original_name,
            original: format!("{}/originals/{}", work.desk(), file.id),
            removed: removed.collect(),
        })
    });
    Language {
        id: own.id.clone(),
        tag: own.language.clone(),
        name: words.language_name(&own.language),
        title: own.title.clone(),
        is_original: own.language == work.original_language,
        is_behind: work.is_behind(own),
        withdrawn: own.withdrawn.as_ref().map(|one| (moment(words, &one.at), one.because.clone())),
        may_be_withdrawn: work.withdrawn.is_none()
            && own.tombstone().is_none()
            && work.languages.iter().any(|other| other.id != own.id && other.tombstone().is_none()),
        revise: format!("{}/revise?language={}", work.desk(), own.language),
        files: files.collect(),
    }
}

/// `GET /desk/library/{slug}/originals/{id}`: the file as it was sent, for the operator alone.
pub(super) async fn original(
    State(app): State<App>,
    _: Operator,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    let file = work.languages.iter().flat_map(|own| &own.files).find(|file| file.id == id).or_not_found()?;
    let sealed = access::show(&Viewer::Operator, &SealedFile(file)).or_not_found()?.into_inner();
    let bytes = app.files.get(&sealed.original_hash).await?;
    let name: String =
        sealed.original_name.chars().filter(|one| one.is_ascii_graphic() && !"\"\\".contains(*one)).collect();
    let headers = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (CACHE_CONTROL, "private, no-store".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

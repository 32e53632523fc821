//! What stands on the shelves: works that were deposited, and reports and global reports, which shelve
//! themselves. The latter are never copied: what is withheld or withdrawn is gone from their files at once.

use super::super::consultation::report_address;
use super::super::{published, report as report_page};
use crate::access::{self, Readers, Shown, Viewer};
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::library::check::BY_ITSELF;
use crate::library::{InLanguage, Kind, Offered, Revision, Shelved, ThemeOf, Work, store};
use crate::report::store::{self as reports, Listed};
use crate::roundtable::{Roundtable, store as roundtables};
use crate::synthesis::store::{self as syntheses, Row};
use crate::web::{Format, PageError, address};
use crate::words::{Language, Words};
use std::collections::BTreeMap;
use std::sync::Arc;

/// All works that `viewer` may know of, newest first; withdrawn ones too.
pub(super) async fn all(app: &App, viewer: &Viewer, words: Words) -> Result<Arc<Shown<Vec<Shelved>>>, PageError> {
    let found = found(app, viewer, words);
    match viewer {
        // Kept for those who are most.
        Viewer::Public => app.db.known("shelves", words.language(), found).await,
        Viewer::Person(_) | Viewer::Operator => found.await.map(Arc::new),
    }
}

async fn found(app: &App, viewer: &Viewer, words: Words) -> Result<Shown<Vec<Shelved>>, PageError> {
    let deposited = access::show_all(&viewer, store::all(&app.db).await?.iter());
    let shelved = deposited.and(by_themselves(app, viewer, words).await?);
    Ok(shelved.and(themes(app, viewer, words).await?).map(|((mut works, by_themselves), mut themes)| {
        works.extend(by_themselves);
        for work in &mut works {
            work.themes = themes.remove(&work.slug).unwrap_or_default();
        }
        works.sort_by(|one, other| other.since.cmp(&one.since).then_with(|| one.slug.cmp(&other.slug)));
        works
    }))
}

/// Themes of the newest published global reports, by the slugs of the reports whose statements stand in them.
async fn themes(app: &App, viewer: &Viewer, words: Words) -> Result<Shown<BTreeMap<String, Vec<ThemeOf>>>, PageError> {
    let mut found = access::public(()).map(|()| BTreeMap::new());
    for consultation in consultations::all(&app.db).await? {
        let Some(newest) = published::latest(app, viewer, &consultation.id).await? else { continue };
        found = found.and(newest.report).map(|(mut found, report)| {
            for theme in &report.themes {
                let Some((language, label)) = theme.label(words.language()) else { continue };
                let of = ThemeOf { id: theme.id.clone(), language: language.into(), label: label.into() };
                for held in &theme.support.roundtables {
                    let slug = format!("{}{held}", BY_ITSELF[0]);
                    found.entry(slug).or_insert_with(Vec::new).push(of.clone());
                }
            }
            found
        });
    }
    Ok(found)
}

/// The work with this slug, if there is one, and those that it is linked with.
pub(super) async fn around(
    app: &App,
    viewer: &Viewer,
    words: Words,
    slug: &str,
) -> Result<Shown<Vec<Shelved>>, PageError> {
    let own = store::by_slug(&app.db, slug).await?;
    let mut slugs = store::pointing_at(&app.db, slug).await?;
    slugs.extend(own.iter().flat_map(|work| work.part_of.iter().chain(&work.derived_from)).cloned());
    let mut deposited: Vec<Work> = own.into_iter().collect();
    for other in slugs {
        if deposited.iter().all(|work| work.slug != other) {
            deposited.extend(store::by_slug(&app.db, &other).await?);
        }
    }
    let deposited = access::show_all(&viewer, &deposited);
    Ok(deposited.and(by_themselves(app, viewer, words).await?).map(|(mut works, by_themselves)| {
        works.extend(by_themselves);
        works
    }))
}

async fn by_themselves(app: &App, viewer: &Viewer, words: Words) -> Result<Shown<Vec<Shelved>>, PageError> {
    let mut facts = Vec::new();
    for consultation in consultations::all(&app.db).await? {
        facts.push(Facts::of(app, viewer, consultation).await?);
    }
    Ok(access::public(facts).map(|facts| facts.iter().flat_map(|facts| facts.shelved(words)).collect()))
}

/// Deposited works of a region of the coalition's scheme or of a country, for the pages of regions.
pub(in super::super) async fn in_region(
    app: &App,
    viewer: &Viewer,
    is_within: impl Fn(&Shelved) -> bool,
) -> Result<Shown<Vec<Shelved>>, PageError> {
    let deposited = access::show_all(&viewer, store::all(&app.db).await?.iter());
    Ok(deposited.map(|works| works.into_iter().filter(|work| work.withdrawn.is_none() && is_within(work)).collect()))
}

/// What a viewer may know of a consultation: where it was, which reports stand for her, which are published for her.
struct Facts {
    consultation: Consultation,
    held: Vec<Roundtable>,
    /// Standing versions, newest first.
    reports: Vec<Listed>,
    /// Published ones, newest first.
    syntheses: Vec<Row>,
}

impl access::Public for Facts {}

impl Facts {
    async fn of(app: &App, viewer: &Viewer, consultation: Consultation) -> Result<Facts, PageError> {
        let reports = reports::listed(&app.db, &consultation.id).await?;
        let syntheses = syntheses::of_consultation(&app.db, &consultation.id).await?;
        Ok(Facts {
            held: roundtables::of_consultation(&app.db, &consultation.id).await?,
            reports: reports
                .into_iter()
                .filter(|report| report.withdrawn_at.is_none() && Readers::parse(&report.readers).include(viewer))
                .collect(),
            syntheses: syntheses.into_iter().filter(|row| row.is_published_for(viewer)).collect(),
            consultation,
        })
    }

    fn shelved(&self, words: Words) -> Vec<Shelved> {
        self.held.iter().filter_map(|held| self.report(words, held)).chain(self.global_report(words)).collect()
    }

    /// The report of a roundtable, in the language it was written in; each version that stands is a revision.
    fn report(&self, words: Words, held: &Roundtable) -> Option<Shelved> {
        let own: Vec<&Listed> = self.reports.iter().filter(|report| report.roundtable_id == held.id).collect();
        let newest = own.first()?;
        let language = if held.language.is_empty() { "und" } else { &held.language };
        let revisions = own.iter().enumerate().map(|(at, report)| Revision {
            number: i64::try_from(own.len() - at).unwrap_or_default(),
            at: report.imported_at.clone(),
            files: offered(&report_page::address(&report.id), words.speaker(), words.speaker()),
        });
        let title = words.say_with("site-report-of", &[("roundtable", (&held.title).into())]);
        Some(Shelved {
            slug: format!("{}{}", BY_ITSELF[0], held.slug),
            kind: Kind::RoundtableReport,
            country: held.country.clone(),
            region: held.coalition_region().map(str::to_owned),
            published: first_day(held.days.as_str()).to_owned(),
            hosted_by: held.hosts.clone(),
            organisation: self.consultation.convener.clone(),
            original_language: language.to_owned(),
            part_of: self.syntheses.first().map(|_| self.global_slug()).into_iter().collect(),
            languages: vec![InLanguage {
                language: language.to_owned(),
                title,
                is_behind: false,
                revisions: revisions.collect(),
            }],
            since: newest.imported_at.clone(),
            reads_at: Some(report_page::address(&newest.id)),
            ..Shelved::default()
        })
    }

    fn global_slug(&self) -> String {
        format!("{}{}", BY_ITSELF[1], self.consultation.slug)
    }

    /// The global report, with its headings in every language of the interface.
    fn global_report(&self, words: Words) -> Option<Shelved> {
        let newest = self.syntheses.first()?;
        let made_from = self.held.iter().filter(|held| self.reports.iter().any(|one| one.roundtable_id == held.id));
        let languages = Language::all().map(|language| InLanguage {
            language: language.tag().to_owned(),
            title: Words::of(language)
                .say_with("site-global-report-of", &[("consultation", (&self.consultation.title).into())]),
            is_behind: false,
            revisions: self
                .syntheses
                .iter()
                .map(|row| Revision {
                    number: row.number,
                    at: row.published_at.clone().unwrap_or_default(),
                    files: offered(&report_address(&self.consultation, row.number), language, words.speaker()),
                })
                .collect(),
        });
        Some(Shelved {
            slug: self.global_slug(),
            kind: Kind::GlobalReport,
            published: newest.published_at.as_deref().and_then(|at| at.get(..10)).unwrap_or_default().to_owned(),
            organisation: self.consultation.convener.clone(),
            original_language: words.language().to_owned(),
            note: self.consultation.topic.clone(),
            derived_from: made_from.map(|held| format!("{}{}", BY_ITSELF[0], held.slug)).collect(),
            languages: languages.collect(),
            since: newest.published_at.clone().unwrap_or_default(),
            reads_at: Some(report_address(&self.consultation, newest.number)),
            ..Shelved::default()
        })
    }
}

/// A page as files, set when they are asked for.
fn offered(path: &str, language: Language, reader: Language) -> Vec<Offered> {
    let file = |format: Format, extension: &'static str| Offered {
        extension,
        address: address(path, language, format),
        ..Offered::default()
    };
    let mut files = vec![file(Format::Pdf, "pdf"), file(Format::Docx, "docx")];
    // A page's own address has no language when it is English: on a page in another language it would change.
    if language != Language::english() || reader == Language::english() {
        files.push(file(Format::Html, "html"));
    }
    files
}

fn first_day(days: &str) -> &str {
    days.split('/').next().unwrap_or_default()
}

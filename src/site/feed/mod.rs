//! Feeds: what is new, for feed readers. `/index.atom` has everything; regions, languages, consultations and themes
//! have their own, each at the address of its page.

mod atom;

use super::catalogue::{self, Catalogue, Sort, Thing};
use super::home;
use super::parts::OWN_SCHEME;
use super::published;
use crate::access::{Shown, Viewer};
use crate::app::App;
use crate::consultation::store as consultations;
use crate::region::{Region, Scheme};
use crate::web::{Format, OrNotFound, PageError, Reader, file};
use crate::words::Words;
use axum::response::Response;

/// Entries of one feed: readers ask often, and want the newest.
const MOST: usize = 50;

/// A feed before it is written.
struct Feed {
    title: String,
    /// What every copy must carry; empty when there is nothing.
    notice: String,
    entries: Vec<Entry>,
}

struct Entry {
    urn: String,
    title: String,
    /// Plain path.
    path: String,
    /// RFC 3339.
    published_at: String,
    changed_at: String,
    /// BCP 47 tag of what it leads to; empty for the reader's.
    language: String,
    summary: String,
    /// Words that somebody said, in `language`.
    quoted: bool,
    authors: Vec<String>,
    /// Scheme, term and label of each.
    categories: Vec<(String, String, String)>,
    notice: String,
}

/// Everything new.
pub async fn everything(app: &App, reader: &Reader) -> Result<Response, PageError> {
    let words = reader.words;
    let title = format!("{}: {}", reader.config.name, words.say("feed-all"));
    from_catalogue(app, reader, title, |_, _| true).await
}

/// What is new in one region of a scheme.
pub async fn of_region(
    app: &App,
    reader: &Reader,
    scheme: &'static Scheme,
    region: &'static Region,
) -> Result<Response, PageError> {
    let name = region.name(reader.words.language());
    let title = reader.words.say_with("feed-of", &[("site", site(reader)), ("what", name.into())]);
    from_catalogue(app, reader, title, |catalogue, thing| catalogue.lies_in(thing, scheme, region)).await
}

/// What is new in one language, whatever the interface speaks.
pub async fn of_language(app: &App, reader: &Reader, tag: &str) -> Result<Response, PageError> {
    let name = reader.words.language_name(tag);
    let title = reader.words.say_with("feed-of", &[("site", site(reader)), ("what", name.into())]);
    from_catalogue(app, reader, title, |_, thing| thing.language == tag).await
}

/// What is new in one consultation.
pub async fn of_consultation(app: &App, reader: &Reader, slug: &str) -> Result<Response, PageError> {
    let consultation = consultations::by_slug(&app.db, slug).await?.or_not_found()?;
    let what = consultation.title.clone();
    let title = reader.words.say_with("feed-of", &[("site", site(reader)), ("what", what.into())]);
    from_catalogue(app, reader, title, |_, thing| thing.consultation.is_some_and(|own| own.id == consultation.id)).await
}

/// What was said about one theme, as it stands in the newest global report that has it.
pub async fn of_theme(app: &App, reader: &Reader, id: &str) -> Result<Response, PageError> {
    let published = published::with_theme(app, &Viewer::Public, id).await?.or_not_found()?;
    let published = published::for_programs(app, &Viewer::Public, published).await?;
    let at = published.published_at.clone().unwrap_or_default();
    let words = reader.words;
    let feed = published.report.try_map(|report| {
        let writer = super::theme::writer(&report, words);
        let theme = writer.theme(id).or_not_found()?;
        let said = theme.statements.iter().filter_map(|id| writer.statement(id)).filter_map(|one| {
            let number = words.say_with("feed-statement", &[("place", writer.place(&one.roundtable).into())]);
            Some(Entry {
                urn: catalogue::urn("statement", &one.id),
                title: number,
                path: crate::statement::address(&one.id),
                published_at: at.clone(),
                changed_at: at.clone(),
                language: one.language.clone(),
                summary: one.text.clone()?,
                quoted: true,
                authors: one.organisation.iter().cloned().collect(),
                categories: vec![("kind".into(), one.kind.as_str().into(), writer.kind(one.kind))],
                notice: report.consultation.notice.clone(),
            })
        });
        let title = super::theme::title(&writer, theme);
        Ok::<_, PageError>(Feed {
            title: words.say_with("feed-of", &[("site", site(reader)), ("what", title.into())]),
            notice: report.consultation.notice.clone(),
            entries: said.take(MOST).collect(),
        })
    })?;
    Ok(answer(feed, reader))
}

fn site(reader: &Reader) -> crate::words::Value<'_> {
    (&reader.config.name).into()
}

/// A feed of those things of the catalogue that stand and are `wanted`, newest first.
async fn from_catalogue(
    app: &App,
    reader: &Reader,
    title: String,
    wanted: impl Fn(&Catalogue, &Thing) -> bool,
) -> Result<Response, PageError> {
    let words = reader.words;
    let feed = catalogue::read(app).await?.map(|catalogue| {
        let mut things = catalogue.things(words);
        things.retain(|thing| !thing.gone && wanted(&catalogue, thing));
        things.sort_by(|one, other| other.changed_at.cmp(one.changed_at).then(one.id.cmp(other.id)));
        things.truncate(MOST);
        Feed {
            title,
            notice: home::notice(&catalogue.consultations).unwrap_or_default(),
            entries: things.iter().map(|thing| entry(&catalogue, thing, words)).collect(),
        }
    });
    Ok(answer(feed, reader))
}

fn entry(catalogue: &Catalogue, thing: &Thing, words: Words) -> Entry {
    let sort = match thing.sort {
        Sort::Consultation => words.say("site-consultation"),
        Sort::Roundtable => words.say("roundtables-one"),
        Sort::Report => words.say("site-report"),
        Sort::GlobalReport => words.say("synthesis-global-report"),
        Sort::Document => words.say("search-type-document"),
    };
    let mut categories = vec![("sort".to_owned(), thing.sort.as_str().to_owned(), sort)];
    for region in catalogue.regions(thing) {
        let label = region.name(words.language()).to_owned();
        categories.push((format!("/regions/{OWN_SCHEME}"), region.id.clone(), label));
    }
    for country in catalogue.countries(thing) {
        categories.push(("country".to_owned(), country.alpha3.clone(), country.name(words.language()).to_owned()));
    }
    Entry {
        urn: thing.urn(),
        title: thing.title.clone(),
        path: thing.path.clone(),
        published_at: thing.published_at.to_owned(),
        changed_at: thing.changed_at.to_owned(),
        language: thing.language.to_owned(),
        summary: thing.summary(words),
        quoted: false,
        authors: thing.authors.iter().map(|name| (*name).to_owned()).collect(),
        categories,
        notice: thing.consultation.map(|one| one.notice.clone()).unwrap_or_default(),
    }
}

fn answer(feed: Shown<Feed>, reader: &Reader) -> Response {
    file(feed.map(|feed| atom::written(&feed, reader)), Format::Atom, "feed", reader)
}

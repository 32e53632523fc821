//! What is put where somebody may not see it, each with a word that stands nowhere else.
//!
//! A new kind of thing that has readers gets a function here and a line in [`all`].

use super::super::cast::Site;
use crate::access::{Audience, Level, Readers};
use crate::article::{self, Kind};
use crate::coalition::membership::{Sight, join::join};
use crate::library::deposit::store::NewFile;
use crate::library::{self, Work};
use crate::member::Operator;
use crate::organisation::change::change;
use crate::organisation::{Office, Organisation, Profile};
use crate::report;
use crate::statement;
use crate::synthesis::start::corpus;
use crate::synthesis::{self, json, run};
use crate::{coalition, consultation, db};

/// Plants one of each for `readers`, in words that begin with `word`.
pub async fn all(site: &Site, readers: &Readers, word: &str) {
    work(site, readers, word).await;
    article(site, readers, word).await;
    let report = report(site, readers, word).await;
    withheld(site, &report).await;
    global_report(site, true).await;
    global_report(site, false).await;
    call(site, readers, word).await;
    if *readers == Readers::of(Audience::Steering) {
        hidden_member(site, word).await;
    }
}

/// What is never for readers, in things that are: names in files, words of a draft, of a statement that was taken out,
/// and who said what at which level.
pub async fn in_the_open(site: &Site, word: &str) {
    coalition::facts::take_in(&site.app, COALITION).await.expect("founded");
    work(site, &Readers::everybody(), "open").await;
    draft(site, word).await;
    said_by(site, word).await;
}

/// A coalition among the hosts, for members to be hidden in.
const COALITION: &str = r#"
    name = "Coalition for wells"
    founded_on = "2009-01"
    quorum = 50
    vote_days = 14
    [charter]
    language = "en"
    title = "What we share"
    understanding = ["Water is for all."]
    purposes = ["Wells that stay open"]
    [[organisation]]
    name = "Host, of accra"
    offices = ["Accra, Ghana"]
    [committee]
    name = "Steering committee"
    founded_on = "2009-01"
    founders = ["Host, of accra"]
"#;

/// A call for input, where there can be one for them: it has one audience.
async fn call(site: &Site, readers: &Readers, word: &str) {
    let audiences: Vec<&Audience> = readers.iter().collect();
    let [audience] = audiences.as_slice() else { return };
    if !coalition::call::can_be_for(audience) {
        return;
    }
    let wanted = coalition::call::Call {
        id: format!("{word}call"),
        slug: format!("{word}call"),
        title: format!("{word}title of a call"),
        question: vec![format!("What of {word}question?")],
        language: "en".into(),
        audience: (*audience).clone(),
        public_form: false,
        deadline: "2099-12-31".into(),
        opened_at: site.app.now(),
        closed_at: None,
    };
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    coalition::call::store::insert(&mut tx, &wanted).await.expect("stored");
    tx.commit().await.expect("committed");
}

/// An organisation that belongs to the coalition and does not want to be seen by anybody but the committee and the desk.
async fn hidden_member(site: &Site, word: &str) {
    let by = Operator::at_the_machine();
    let organisation = Organisation { name: format!("{word}river"), ..Organisation::default() };
    let offices = vec![Office { city: format!("{word}town"), country: "KEN".into() }];
    let wanted = Profile { organisation, offices, ..Profile::default() };
    let made = change(&site.app, &by, wanted, false).await.expect("made").organisation.id;
    join(&site.app, &by, &made, coalition::Kind::Member, "2026-01", Sight::Hidden, "").await.expect("joined");
}

/// A document with a canary in its titles, its names, its text and the file as it was sent. Of a public one only what is
/// the desk's own holds the word.
async fn work(site: &Site, readers: &Readers, word: &str) {
    let text = format!("The {word}text of the paper about pumps and wells.");
    let file_hash = site.app.files.put(text.as_bytes()).await.expect("kept");
    let original_hash = site.app.files.put(format!("{text} By {word}author.").as_bytes()).await.expect("kept");
    let is_open = readers.are_everybody();
    let mut wanted = Work {
        slug: format!("{word}slug"),
        kind: library::Kind::Study,
        country: "GHA".into(),
        published: "2008-05".into(),
        organisation: if is_open { "A university".into() } else { format!("{word}organisation") },
        original_language: "en".into(),
        note: if is_open { "A note.".into() } else { format!("{word}note") },
        part_of: vec!["report-of-accra".into()],
        ..Work::default()
    };
    wanted.origin.own = readers.clone();
    let sealed = if is_open { "zircon" } else { word };
    let file = NewFile {
        format: reading::Format::Text,
        file_hash,
        file_bytes: i64::try_from(text.len()).expect("short"),
        original_hash,
        original_name: format!("{sealed}filename.txt"),
        text: Some(text),
        page_languages: Vec::new(),
        removed: vec![reading::cleaning::Removed {
            what: reading::cleaning::What::Names,
            count: 1,
            examples: vec![format!("{sealed}author")],
        }],
    };
    let now = site.app.now();
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    let id = library::store::insert(&mut tx, &wanted, &now).await.expect("stored");
    let version = library::store::insert_language(&mut tx, &id, "en", &format!("{word}title")).await.expect("stored");
    library::deposit::store::insert_file(&mut tx, &version, 1, None, &file, &now).await.expect("stored");
    // Another language of a document for everybody may be closed by itself.
    let french = library::store::insert_language(&mut tx, &id, "fr", &format!("{sealed}titre")).await.expect("stored");
    let file = NewFile { original_name: format!("{sealed}fichier.txt"), ..file };
    library::deposit::store::insert_file(&mut tx, &french, 1, Some(1), &file, &now).await.expect("stored");
    let closed = Readers::of(Audience::Sealed);
    library::store::set_readers_of_version(&mut tx, &french, &closed).await.expect("stored");
    tx.commit().await.expect("committed");
}

async fn article(site: &Site, readers: &Readers, word: &str) {
    for kind in [Kind::News, Kind::Topic, Kind::Crisis] {
        let slug = format!("{word}{}", kind.as_str());
        let made = edition(site, kind, &slug, word, true).await;
        let mut tx = db::begin(&site.app.db).await.expect("a transaction");
        article::store::set_readers(&mut tx, &made, readers).await.expect("stored");
        tx.commit().await.expect("committed");
    }
}

/// An edition that was saved and not published, of an article that nobody has published.
async fn draft(site: &Site, word: &str) {
    edition(site, Kind::About, "about", word, false).await;
    edition(site, Kind::News, &format!("{word}draft"), word, false).await;
}

/// Id of the article.
async fn edition(site: &Site, kind: Kind, slug: &str, word: &str, is_out: bool) -> String {
    let text = article::Text {
        title: format!("{word}headline"),
        body: format!("The {word}body."),
        ..article::Text::default()
    };
    let now = site.app.now();
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    let made = article::store::insert_if_new(&mut tx, slug, kind, &now).await.expect("stored");
    let out = is_out.then_some(now.as_str());
    article::store::insert_edition(&mut tx, &made.id, "en", 1, &text, &now, out).await.expect("stored");
    tx.commit().await.expect("committed");
    made.id
}

/// A newer version of the report of Accra.
async fn report(site: &Site, readers: &Readers, word: &str) -> report::Report {
    let lines = [
        format!("Wells run dry, said {word}speaker."),
        format!("Pumps of {word}village break down every month."),
        format!("What {word}witness said was withheld."),
    ];
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let made = site.report(&site.roundtables[0], "en", &lines).await;
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    report::store::set_readers(&mut tx, &made.id, readers).await.expect("stored");
    tx.commit().await.expect("committed");
    made
}

/// The last statement of a report is withheld from its readers too.
async fn withheld(site: &Site, report: &report::Report) {
    let said = statement::store::of_report(&site.app.db, &report.id).await.expect("answered");
    let last = said.last().expect("three of them");
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    statement::store::correct(&mut tx, &last.id, 1, last.kind, "en", Level::Withheld).await.expect("corrected");
    tx.commit().await.expect("committed");
}

/// A name that the statement's level does not let out, and a statement that was taken out.
async fn said_by(site: &Site, word: &str) {
    let report =
        site.report(&site.roundtables[1], "fr", &[&format!("{word}dehors est sorti."), "Il faut des puits."]).await;
    let said = statement::store::of_report(&site.app.db, &report.id).await.expect("answered");
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    statement::store::correct(&mut tx, &said[0].id, 1, said[0].kind, "fr", Level::Withheld).await.expect("corrected");
    let mut named = said[1].clone();
    named.organisation = Some(crate::access::Sealed::new(format!("{word}network")));
    statement::recut::store::insert_cut(&mut tx, &named).await.expect("stored");
    tx.commit().await.expect("committed");
}

/// A global report over all reports that there are, those for few among them.
async fn global_report(site: &Site, is_out: bool) {
    let app = &site.app;
    let of = consultation::store::by_id(&app.db, &site.consultation).await.expect("answered").expect("there");
    let corpus = corpus(app, &of).await.expect("a corpus");
    let record = run::run(&corpus, &themes::Settings::default(), None, &()).expect("a global report");
    let hash = app.files.put(json::to_json(record.get()).as_bytes()).await.expect("kept");
    let now = app.now();
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    let row = synthesis::store::insert(&mut tx, &of.id, record.get(), &hash, &now).await.expect("stored");
    if is_out {
        synthesis::store::publish(&mut tx, &row.id, &now).await.expect("published");
    }
    tx.commit().await.expect("committed");
}

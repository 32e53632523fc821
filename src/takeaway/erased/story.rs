//! Marks are put into everything that belongs to one person; the person is erased; every byte is looked at.

use crate::access::{Allowed, Level, Purpose};
use crate::app::App;
use crate::config::Config;
use crate::consent::pseudonym::store::Row;
use crate::consent::{How, Who, give, link, participants, pseudonym, store, today};
use crate::erasure::{self, EraseError, erase};
use crate::member::Operator;
use crate::site::cast::Site;
use crate::takeaway::archive::{archive, restore};
use crate::{db, identity, statement, synthesis};
use std::path::{Path, PathBuf};

const NAME: &str = "zqnamequetzal";
const CONTACT: &str = "zqcontact@refuge.example";
const UNION: &str = "zqpumpunion";
/// Said by her alone; the sentence is said again in another version of the report.
const WORDS: &str = "The zqwellsword runs dry each winter.";
const WAITING: &str = "zqwaitingword";
const MARKS: [&str; 5] = [NAME, CONTACT, UNION, "zqwellsword", WAITING];

struct Case {
    site: Site,
    participant: String,
    statement: String,
    backup: PathBuf,
}

impl Case {
    async fn new() -> Case {
        let mut site = Site::new().await;
        let by = Operator::at_the_machine();
        let accra = site.roundtables[0].clone();
        let report = site.report(&accra, "en", &["Pumps rust.", WORDS, "Somebody else said this."]).await;
        let earlier = site.report(&accra, "en", &["An earlier version.", WORDS]).await;
        site.reports.extend([report.clone(), earlier]);
        let said = statement::store::of_report(&site.app.db, &report.id).await.expect("answered");
        let statement = said[1].id.clone();
        let who = Who { name: NAME.into(), contact: CONTACT.into(), organisation: UNION.into() };
        let participant = participants::add(&site.app, &by, &accra.id, &who, "en").await.expect("added");
        participants::said(&site.app, &by, &participant, std::slice::from_ref(&statement)).await.expect("noted");
        let stored = store::by_id(&site.app.db, &participant).await.expect("answered").expect("there");
        link::make(&site.app, &by, &stored).await.expect("made");
        // She agrees to be named, and is, so that her name stands open in tables.
        give::note(&site.app, &by, &stored, Allowed::all(Level::Person), None, How::Paper).await.expect("noted");
        let open = statement::correct::Correction {
            kind: statement::Kind::Challenge,
            language: "en".into(),
            level: Level::Person,
        };
        let version =
            statement::store::by_id(&site.app.db, &statement).await.expect("answered").expect("there").version;
        statement::correct::correct(&site.app, &by, &statement, version, &open).await.expect("opened");
        let mut tx = db::begin(&site.app.db).await.expect("a transaction");
        let row = Row {
            id: identity::random_id().expect("randomness"),
            roundtable_id: accra.id.clone(),
            participant_id: participant.clone(),
            kind: "challenge".into(),
            language: "en".into(),
            words: format!("Also: {WAITING}."),
            given_on: today(),
        };
        pseudonym::store::add(&mut tx, &row).await.expect("handed in");
        tx.commit().await.expect("committed");
        site.publish().await;
        site.app.search.ready(&site.app, &crate::access::Viewer::Public).await.expect("an index");
        assert!(site.get("/search?q=zqwellsword").await.text.contains("/statements/"), "found before");
        let backup = site.app.config.data.with_extension("zip");
        archive(&site.app, &backup).await.expect("packed");
        Case { site, participant, statement, backup }
    }

    fn app(&self) -> &App {
        &self.site.app
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// Every mark with the file that has it, in large or small letters.
fn marked(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut all = Vec::new();
    files(folder, &mut all);
    let mut found = Vec::new();
    for path in all {
        let bytes = std::fs::read(&path).unwrap_or_default().to_ascii_lowercase();
        for mark in MARKS {
            if bytes.windows(mark.len()).any(|part| part == mark.as_bytes()) {
                found.push((mark.to_owned(), path.clone()));
            }
        }
    }
    found
}

#[tokio::test]
async fn no_byte_of_the_erased_is_left_and_a_backup_does_not_bring_it_back() {
    let case = Case::new().await;
    let (app, by) = (case.app(), Operator::at_the_machine());
    let before = marked(&app.config.data);
    for mark in [NAME, "zqwellsword", WAITING] {
        assert!(before.iter().any(|(found, _)| found == mark), "{mark} is there before: {before:?}");
    }
    assert!(before.iter().all(|(mark, _)| mark != CONTACT), "contacts are sealed from the start");
    let mut segments = Vec::new();
    files(&app.config.data.join("search"), &mut segments);
    segments.retain(|path| {
        path.extension().is_some_and(|end| ["store", "term", "idx", "pos", "fast"].iter().any(|own| end == *own))
    });
    assert!(!segments.is_empty());

    let done = erase(app, &by, &case.participant, true).await.expect("erased");

    assert_eq!((done.statements, done.remains), (1, Vec::new()));
    assert_eq!(marked(&app.config.data), Vec::new(), "the data folder: database, log, index, files");
    assert_eq!(marked(app.config.key_folder.as_ref().expect("one")), Vec::new(), "the list has ids alone");
    assert!(segments.iter().all(|path| !path.exists()), "the index was written anew");
    assert!(matches!(erase(app, &by, &case.participant, true).await, Err(EraseError::Gone)));

    // What others said stands, and the global reports can be checked still.
    let stored = statement::store::by_id(&app.db, &case.statement).await.expect("answered").expect("counted");
    assert_eq!(stored.level, Level::Withheld);
    assert!(stored.words(Purpose::Checking).bytes().all(|byte| byte == b'#'));
    let page = case.site.get("/api/statements").await.text;
    assert!(page.contains("Somebody else said this.") && page.contains("Pumps rust."));
    for row in synthesis::store::of_consultation(&app.db, &case.site.consultation).await.expect("answered") {
        let record = synthesis::store::kept(&app.db, &app.files, &app.records, &row).await.expect("there");
        let record = record.record.expose(Purpose::Checking).clone();
        assert_eq!(synthesis::verify::verify(&record, None), [], "global report {}", row.number);
    }
    assert!(!case.site.get("/search?q=zqwellsword").await.text.contains("/statements/"));

    // The backup of before has everything; put back, it has nothing of it.
    let config = Config { key_folder: app.config.key_folder.clone(), ..(*App::of_test().await.config).clone() };
    let other = App::open(config).await.expect("another data folder");
    restore(&other, &case.backup).await.expect("restored");
    assert_eq!(marked(&other.config.data), Vec::new(), "the restored backup");
    assert!(store::by_id(&other.db, &case.participant).await.expect("answered").is_none());
    assert!(!erasure::apply(&other).await.expect("applied"), "nothing is left to strike out");

    // On a machine without the list it comes back: the list belongs beside the key.
    let elsewhere = App::of_test().await;
    restore(&elsewhere, &case.backup).await.expect("restored");
    assert!(store::by_id(&elsewhere.db, &case.participant).await.expect("answered").is_some());
}

#[tokio::test]
async fn without_the_words_the_person_goes_and_what_was_closed_stays_closed() {
    let case = Case::new().await;
    let (app, by) = (case.app(), Operator::at_the_machine());
    let stored = store::by_id(&app.db, &case.participant).await.expect("answered").expect("there");
    let token = link::make(app, &by, &stored).await.expect("made").to_string();
    let speaker = link::speaker(app, &token).await.expect("answered").expect("hers");
    give::withdraw(app, &speaker, "").await.expect("taken back");

    let done = erase(app, &by, &case.participant, false).await.expect("erased");

    assert_eq!(done.statements, 0);
    assert!(link::speaker(app, &token).await.expect("answered").is_none());
    for mark in [NAME, CONTACT, UNION, WAITING] {
        assert!(marked(&app.config.data).iter().all(|(found, _)| found != mark), "{mark}");
    }
    let statement = statement::store::by_id(&app.db, &case.statement).await.expect("answered").expect("there");
    assert_eq!(statement.level, Level::Withheld, "nothing opens because somebody is gone");
    // Nor later, when the desk changes something else of it: it would have to open it itself.
    let kind = statement::correct::Correction {
        kind: statement::Kind::Relevance,
        language: "en".into(),
        level: statement.set_level,
    };
    statement::correct::correct(app, &by, &case.statement, statement.version, &kind).await.expect("corrected");
    let statement = statement::store::by_id(&app.db, &case.statement).await.expect("answered").expect("there");
    assert_eq!(statement.level, Level::Withheld);
}

#[tokio::test]
async fn what_stands_elsewhere_is_told() {
    let case = Case::new().await;
    let (app, by) = (case.app(), Operator::at_the_machine());
    let text = crate::article::Text { title: "News".into(), body: format!("Thanks to {NAME}."), ..Default::default() };
    let page = crate::article::save::Wanted {
        slug: None,
        kind: crate::article::Kind::News,
        language: "en".into(),
        onto: 0,
        text,
        publish: true,
        readers: crate::access::Readers::everybody(),
    };
    crate::article::save::save(app, &by, &page).await.expect("published");
    let done = erase(app, &by, &case.participant, true).await.expect("erased");
    assert!(done.remains.contains(&"article_edition.body".to_owned()), "{:?}", done.remains);
}

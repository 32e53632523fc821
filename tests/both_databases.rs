//! Every query, on SQLite and on PostgreSQL. PostgreSQL's address is in `PLENARY_TEST_POSTGRES`
//! (`scripts/test` starts one); without it that half is skipped, and says so.

use plenary::access::{self, Level, Purpose, Viewer};
use plenary::app::App;
use plenary::article::{self, Text};
use plenary::config::Config;
use plenary::consultation::{self, Consultation};
use plenary::db::{self, Db};
use plenary::library::store::NewFile;
use plenary::library::{self, Work};
use plenary::organisation::{self, Organisation};
use plenary::report::{self, Report};
use plenary::roundtable::{self, Days, Roundtable};
use plenary::statement::{self, Kind, Statement};
use plenary::takeaway;
use plenary::theme::{self, decision::Act};

const NOW: &str = "2026-11-24T00:00:00.000000Z";

/// A new, empty database of each kind.
async fn databases() -> Vec<Db> {
    let name = format!("plenary_test_{}", uuid::Uuid::now_v7().simple());
    let file = std::env::temp_dir().join(format!("{name}.db"));
    let mut all = vec![db::open(&format!("sqlite:{}?mode=rwc", file.display())).await.expect("SQLite opens")];
    match std::env::var("PLENARY_TEST_POSTGRES") {
        Ok(server) => {
            sqlx::any::install_default_drivers();
            let admin = sqlx::AnyPool::connect(&server).await.expect("PostgreSQL answers");
            sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
                .execute(&admin)
                .await
                .expect("a database");
            let (head, _) = server.rsplit_once('/').expect("an address with a database");
            all.push(db::open(&format!("{head}/{name}")).await.expect("PostgreSQL opens"));
        }
        Err(_) => eprintln!("SKIPPED on PostgreSQL: PLENARY_TEST_POSTGRES is not set"),
    }
    all
}

fn consultation() -> Consultation {
    Consultation {
        slug: "water".into(),
        title: "Water for all".into(),
        goals: vec!["To understand".into()],
        languages: vec!["en".into(), "fr".into()],
        ..Consultation::default()
    }
}

async fn with_roundtable(db: &Db) -> (Consultation, Roundtable) {
    let mut tx = db::begin(db).await.expect("a transaction");
    let id = consultation::store::insert(&mut tx, &consultation(), NOW).await.expect("inserted");
    let made = Roundtable {
        consultation_id: id.clone(),
        slug: "accra".into(),
        position: 1,
        title: "Accra roundtable".into(),
        country: "GHA".into(),
        days: Days::parse("2008-07-30/2008-07-31").expect("days"),
        hosts: vec!["A host".into()],
        ..Roundtable::default()
    };
    roundtable::store::insert(&mut tx, &made).await.expect("inserted");
    tx.commit().await.expect("committed");
    let consultation = consultation::store::by_id(db, &id).await.expect("answered").expect("there");
    let roundtable = roundtable::store::by_slug(db, "accra").await.expect("answered").expect("there");
    (consultation, roundtable)
}

#[tokio::test]
async fn two_edits_of_one_consultation_do_not_overwrite_each_other() {
    for db in databases().await {
        let (mut mine, _) = with_roundtable(&db).await;
        let mut yours = mine.clone();
        assert_eq!(mine.version, 1);
        mine.title = "Water for everybody".into();
        yours.title = "Water, all of it".into();
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(consultation::store::update(&mut tx, &mine).await.expect("answered"));
        assert!(
            !consultation::store::update(&mut tx, &yours).await.expect("answered"),
            "the second one must be refused"
        );
        tx.commit().await.expect("committed");
        let stored = consultation::store::by_slug(&db, "water").await.expect("answered").expect("there");
        assert_eq!((stored.title.as_str(), stored.version), ("Water for everybody", 2));
        assert_eq!(stored.goals, mine.goals);
        assert_eq!(consultation::store::all(&db).await.expect("answered").len(), 1);
        let mut tx = db::begin(&db).await.expect("a transaction");
        let twice = consultation::store::insert(&mut tx, &consultation(), NOW).await.expect_err("the slug is taken");
        assert!(twice.as_database_error().is_some_and(|error| error.is_unique_violation()));
    }
}

#[tokio::test]
async fn a_roundtable_and_an_organisation_come_back_as_they_were() {
    for db in databases().await {
        let (consultation, mut roundtable) = with_roundtable(&db).await;
        assert_eq!(roundtable.days.as_str(), "2008-07-30/2008-07-31");
        assert_eq!(
            roundtable::store::of_consultation(&db, &consultation.id).await.expect("answered"),
            [roundtable.clone()]
        );
        assert_eq!(roundtable::store::all(&db).await.expect("answered").len(), 1);
        assert_eq!(roundtable::store::by_id(&db, &roundtable.id).await.expect("answered"), Some(roundtable.clone()));
        roundtable.city = "Accra".into();
        roundtable.city_inferred = true;
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(roundtable::store::update(&mut tx, &roundtable).await.expect("answered"));
        assert!(!roundtable::store::update(&mut tx, &roundtable).await.expect("answered"));
        let host = Organisation {
            slug: "a-host".into(),
            name: "A host".into(),
            aliases: vec!["Host".into()],
            ..Organisation::default()
        };
        organisation::store::insert_if_new(&mut tx, &host).await.expect("inserted");
        organisation::store::insert_if_new(&mut tx, &host).await.expect("once is enough");
        tx.commit().await.expect("committed");
        let hosts = organisation::store::all(&db).await.expect("answered");
        assert_eq!(hosts.len(), 1);
        assert!(hosts[0].is_called("host"));
        assert_eq!(organisation::store::by_slug(&db, "a-host").await.expect("answered"), Some(hosts[0].clone()));
        assert_eq!(
            roundtable::store::by_slug(&db, "accra").await.expect("answered").map(|one| one.city_inferred),
            Some(true)
        );
    }
}

/// A report with two statements, stored.
async fn with_report(db: &Db, roundtable: &Roundtable) -> (Report, Vec<Statement>) {
    let text = "Monitors need training. Petty bribes decide who is heard.";
    let file_hash = statement::hash(text.as_bytes());
    let id = report::id(&file_hash, &roundtable.id);
    let report = Report::new(
        id.clone(),
        roundtable.id.clone(),
        "accra.txt".into(),
        reading::Format::Text,
        file_hash,
        text.len() as u64,
        String::new(),
        "en".into(),
        text.into(),
        Vec::new(),
        Vec::new(),
        Vec::new(),
        NOW.into(),
    );
    let cut = |span| Statement::cut(&id, &roundtable.id, text, span, None).expect("a passage");
    let statements = vec![cut(0..23), cut(24..text.len())];
    let mut tx = db::begin(db).await.expect("a transaction");
    assert!(report::store::insert(&mut tx, &report).await.expect("inserted"));
    assert!(!report::store::insert(&mut tx, &report).await.expect("answered"), "the same file stands already");
    for one in &statements {
        statement::store::insert(&mut tx, one).await.expect("inserted");
    }
    tx.commit().await.expect("committed");
    (report, statements)
}

#[tokio::test]
async fn statements_are_corrected_withheld_and_taken_out() {
    for db in databases().await {
        let (consultation, roundtable) = with_roundtable(&db).await;
        let (report, made) = with_report(&db, &roundtable).await;
        assert_eq!(report::store::by_id(&db, &report.id).await.expect("answered"), Some(report.clone()));
        assert_eq!(report::store::of_roundtable(&db, &roundtable.id).await.expect("answered").len(), 1);
        let stored = statement::store::of_report(&db, &report.id).await.expect("answered");
        assert_eq!(
            stored.iter().map(|one| one.words(Purpose::Checking)).collect::<Vec<_>>(),
            ["Monitors need training.", "Petty bribes decide who is heard."]
        );
        assert_eq!(stored[0].passage, made[0].passage);

        let mut tx = db::begin(&db).await.expect("a transaction");
        let first = &stored[0];
        let correct = |version| (version, Kind::Recommendation, "en", Level::Withheld);
        let (version, kind, language, level) = correct(first.version);
        assert!(statement::store::correct(&mut tx, &first.id, version, kind, language, level).await.expect("answered"));
        assert!(
            !statement::store::correct(&mut tx, &first.id, version, kind, language, level).await.expect("answered")
        );
        tx.commit().await.expect("committed");
        let first = statement::store::by_id(&db, &first.id).await.expect("answered").expect("there");
        assert_eq!((first.kind, first.level, first.version), (Kind::Recommendation, Level::Withheld, 2));
        assert!(access::show(Viewer::Public, &first).is_none());
        let withheld = statement::store::withheld(&db, &consultation.id).await.expect("answered");
        assert_eq!(withheld.into_iter().collect::<Vec<_>>(), [first.id.clone()]);

        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(statement::store::take_out(&mut tx, &stored[1].id, 1, NOW).await.expect("answered"));
        assert!(!statement::store::take_out(&mut tx, &stored[1].id, 1, NOW).await.expect("answered"));
        tx.commit().await.expect("committed");
        assert_eq!(statement::store::of_consultation(&db, &consultation.id).await.expect("answered").len(), 1);

        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(report::store::withdraw(&mut tx, &report.id, NOW).await.expect("answered"));
        assert!(!report::store::withdraw(&mut tx, &report.id, NOW).await.expect("answered"));
        tx.commit().await.expect("committed");
        assert!(statement::store::of_consultation(&db, &consultation.id).await.expect("answered").is_empty());
    }
}

#[tokio::test]
async fn decisions_are_only_ever_added_and_in_order() {
    for db in databases().await {
        let (consultation, _) = with_roundtable(&db).await;
        let act = |statement: &str| Act::Pin { statements: vec![statement.into()] };
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(theme::store::append(&mut tx, &consultation.id, 0, &act("a"), NOW).await.expect("answered"));
        assert!(
            !theme::store::append(&mut tx, &consultation.id, 0, &act("b"), NOW).await.expect("answered"),
            "somebody decided in between"
        );
        let undo = Act::Undo { number: 1 };
        assert!(theme::store::append(&mut tx, &consultation.id, 1, &undo, NOW).await.expect("answered"));
        tx.commit().await.expect("committed");
        let log = theme::store::log(&db, &consultation.id).await.expect("answered");
        assert_eq!(log.iter().map(|one| (one.number, one.act.clone())).collect::<Vec<_>>(), [(1, act("a")), (2, undo)]);
    }
}

#[tokio::test]
async fn what_is_not_committed_is_not_there() {
    for db in databases().await {
        let mut tx = db::begin(&db).await.expect("a transaction");
        consultation::store::insert(&mut tx, &consultation(), NOW).await.expect("inserted");
        drop(tx);
        assert!(consultation::store::by_slug(&db, "water").await.expect("answered").is_none());
    }
}

#[tokio::test]
async fn a_work_keeps_its_languages_revisions_and_links() {
    for db in databases().await {
        let wanted = Work {
            slug: "wells".into(),
            kind: library::Kind::Study,
            country: "GHA".into(),
            hosted_by: vec!["A host".into()],
            original_language: "fr".into(),
            part_of: vec!["water".into()],
            derived_from: vec!["report-of-accra".into(), "report-of-paris".into()],
            ..Work::default()
        };
        let file = |text: Option<&str>| NewFile {
            format: reading::Format::Pdf,
            file_hash: "sha256:1".into(),
            file_bytes: 3,
            original_hash: "sha256:2".into(),
            original_name: "wells.pdf".into(),
            text: text.map(str::to_owned),
            removed: Vec::new(),
        };
        let mut tx = db::begin(&db).await.expect("a transaction");
        let id = library::store::insert(&mut tx, &wanted, NOW).await.expect("inserted");
        let english = library::store::insert_language(&mut tx, &id, "en", "Wells").await.expect("inserted");
        let french = library::store::insert_language(&mut tx, &id, "fr", "Puits").await.expect("inserted");
        library::store::insert_file(&mut tx, &french, 1, None, &file(Some("Les puits")), NOW).await.expect("inserted");
        library::store::insert_file(&mut tx, &french, 2, None, &file(None), NOW).await.expect("inserted");
        library::store::insert_file(&mut tx, &english, 1, Some(1), &file(Some("Wells")), NOW).await.expect("inserted");
        tx.commit().await.expect("committed");
        let work = library::store::by_slug(&db, "wells").await.expect("answered").expect("there");
        assert_eq!(library::store::all(&db).await.expect("answered"), [work.clone()]);
        let languages: Vec<(&str, i64)> =
            work.languages.iter().map(|own| (own.language.as_str(), own.newest())).collect();
        assert_eq!(languages, [("fr", 2), ("en", 1)], "the original first");
        assert!(!work.languages[0].files[0].has_text && work.languages[0].files[1].has_text);
        assert!(work.is_behind(&work.languages[1]));
        assert_eq!((&work.part_of, &work.derived_from), (&wanted.part_of, &wanted.derived_from));

        assert_eq!(library::store::pointing_at(&db, "report-of-paris").await.expect("answered"), ["wells"]);
        let mut tx = db::begin(&db).await.expect("a transaction");
        let shorter = Work { derived_from: Vec::new(), region: Some("africa".into()), ..work.clone() };
        assert!(library::store::update(&mut tx, &shorter).await.expect("answered"));
        assert!(!library::store::update(&mut tx, &shorter).await.expect("answered"), "somebody was faster");
        assert!(library::store::withdraw(&mut tx, &id, NOW, "Why not.").await.expect("answered"));
        assert!(!library::store::withdraw(&mut tx, &id, NOW, "Again.").await.expect("answered"));
        tx.commit().await.expect("committed");
        let gone = library::store::by_slug(&db, "wells").await.expect("answered").expect("its page stays");
        assert!(
            access::show(Viewer::Public, &gone.published_file(&gone.languages[0].files[0].id).expect("there"))
                .is_none()
        );
        assert!(gone.derived_from.is_empty());
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(library::store::reinstate(&mut tx, &id).await.expect("answered"));
        let twice = library::store::insert_file(&mut tx, &french, 2, None, &file(None), NOW).await;
        assert!(
            twice
                .expect_err("one file of each format")
                .as_database_error()
                .is_some_and(|error| error.is_unique_violation())
        );
    }
}

#[tokio::test]
async fn an_article_keeps_all_its_editions() {
    for db in databases().await {
        let text = |title: &str| Text { title: title.into(), body: "Words.".into(), ..Text::default() };
        let mut tx = db::begin(&db).await.expect("a transaction");
        let made = article::store::insert_if_new(&mut tx, "wells", article::Kind::News, NOW).await.expect("inserted");
        let again = article::store::insert_if_new(&mut tx, "wells", article::Kind::News, NOW).await.expect("answered");
        assert_eq!(made, again);
        for (language, number, title, published) in [
            ("en", 1, "One", Some(NOW)),
            ("en", 2, "Two", Some(NOW)),
            ("en", 3, "Three", None),
            ("fr", 1, "Un", Some(NOW)),
        ] {
            let text = text(title);
            let saved =
                article::store::insert_edition(&mut tx, &made.id, language, number, &text, NOW, published).await;
            assert!(saved.expect("answered"));
        }
        let late = article::store::insert_edition(&mut tx, &made.id, "en", 3, &text("Late"), NOW, None).await;
        assert!(!late.expect("answered"), "somebody was faster");
        assert_eq!(article::store::newest_number(&mut tx, &made.id, "en").await.expect("answered"), 3);
        tx.commit().await.expect("committed");
        let published = article::store::published(&db, &[article::Kind::News, article::Kind::Topic]).await;
        let seen = access::show_all(Viewer::Public, &published.expect("answered")).into_inner();
        let titles: Vec<&str> = seen.iter().map(|one| one.text.title.as_str()).collect();
        assert_eq!(titles, ["Two", "Un"]);
        let editions = article::store::editions(&db, "wells", "en").await.expect("answered");
        assert_eq!(editions.iter().map(|one| one.number).collect::<Vec<_>>(), [3, 2, 1]);
        assert!(access::show(Viewer::Public, &editions[0]).is_none(), "a draft");
        assert_eq!(article::store::newest(&db).await.expect("answered").len(), 2);
        assert_eq!(article::store::all(&db).await.expect("answered"), [made.clone()]);
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(article::store::take_down(&mut tx, "wells", NOW).await.expect("answered"));
        assert!(!article::store::take_down(&mut tx, "wells", NOW).await.expect("answered"));
        tx.commit().await.expect("committed");
        assert!(article::store::published(&db, &article::Kind::ALL).await.expect("answered").is_empty());
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(article::store::put_up(&mut tx, "wells").await.expect("answered"));
    }
}

#[tokio::test]
async fn an_archive_goes_from_one_database_to_the_other() {
    let Ok(server) = std::env::var("PLENARY_TEST_POSTGRES") else {
        eprintln!("SKIPPED: PLENARY_TEST_POSTGRES is not set");
        return;
    };
    let name = format!("plenary_archive_{}", uuid::Uuid::now_v7().simple());
    let place = std::env::temp_dir().join(&name);
    let open = async |folder: &str, database: Option<String>| {
        let mut config = Config::read(&place.join(folder), None, None).expect("defaults");
        config.database = database.unwrap_or(config.database);
        App::open(config).await.expect("a data folder")
    };
    let here = open("sqlite", None).await;
    let (_, roundtable) = with_roundtable(&here.db).await;
    let (report, _) = with_report(&here.db, &roundtable).await;
    here.files.put(b"Monitors need training. Petty bribes decide who is heard.").expect("kept");
    let first = place.join("first.zip");
    let packed = takeaway::archive::archive(&here, &first).await.expect("packed");
    assert_eq!(packed.files, 1);

    let admin = sqlx::AnyPool::connect(&server).await.expect("PostgreSQL answers");
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&admin).await.expect("a database");
    let (head, _) = server.rsplit_once('/').expect("an address with a database");
    let there = open("postgres", Some(format!("{head}/{name}"))).await;
    assert_eq!(takeaway::archive::restore(&there, &first).await.expect("restored"), packed);
    assert_eq!(report::store::by_id(&there.db, &report.id).await.expect("answered"), Some(report));
    let second = place.join("second.zip");
    takeaway::archive::archive(&there, &second).await.expect("packed again");
    assert!(std::fs::read(first).expect("there") == std::fs::read(second).expect("there"), "the bytes differ");
    std::fs::remove_dir_all(place).expect("removed");
}

//! The library, articles and archives, on both databases.

use super::*;
use plenary::app::App;
use plenary::article::{self, Text};
use plenary::config::Config;
use plenary::library::deposit::store::NewFile;
use plenary::library::{self, Work};
use plenary::takeaway;

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
            page_languages: Vec::new(),
            removed: Vec::new(),
        };
        let mut tx = db::begin(&db).await.expect("a transaction");
        let id = library::store::insert(&mut tx, &wanted, NOW).await.expect("inserted");
        let english = library::store::insert_language(&mut tx, &id, "en", "Wells").await.expect("inserted");
        let french = library::store::insert_language(&mut tx, &id, "fr", "Puits").await.expect("inserted");
        library::deposit::store::insert_file(&mut tx, &french, 1, None, &file(Some("Les puits")), NOW)
            .await
            .expect("inserted");
        library::deposit::store::insert_file(&mut tx, &french, 2, None, &file(None), NOW).await.expect("inserted");
        library::deposit::store::insert_file(&mut tx, &english, 1, Some(1), &file(Some("Wells")), NOW)
            .await
            .expect("inserted");
        tx.commit().await.expect("committed");
        let work = library::store::by_slug(&db, "wells").await.expect("answered").expect("there");
        assert_eq!(*library::store::all(&db).await.expect("answered"), [work.clone()]);
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
        assert!(library::withdraw::store::withdraw(&mut tx, &id, NOW, "Why not.").await.expect("answered"));
        assert!(!library::withdraw::store::withdraw(&mut tx, &id, NOW, "Again.").await.expect("answered"));
        tx.commit().await.expect("committed");
        let gone = library::store::by_slug(&db, "wells").await.expect("answered").expect("its page stays");
        assert!(
            access::show(&Viewer::Public, &gone.published_file(&gone.languages[0].files[0].id).expect("there"))
                .is_none()
        );
        assert!(gone.derived_from.is_empty());
        languages_and_scans(&db, &work).await;
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(library::withdraw::store::reinstate(&mut tx, &id).await.expect("answered"));
        let twice = library::deposit::store::insert_file(&mut tx, &french, 2, None, &file(None), NOW).await;
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
        let seen = access::show_all(&Viewer::Public, &published.expect("answered")).into_inner();
        let titles: Vec<&str> = seen.iter().map(|one| one.text.title.as_str()).collect();
        assert_eq!(titles, ["Two", "Un"]);
        let editions = article::store::editions(&db, "wells", "en").await.expect("answered");
        assert_eq!(editions.iter().map(|one| one.number).collect::<Vec<_>>(), [3, 2, 1]);
        assert!(access::show(&Viewer::Public, &editions[0]).is_none(), "a draft");
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
    here.files.put(b"Monitors need training. Petty bribes decide who is heard.").await.expect("kept");
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

/// One language goes and comes back; a scan is read by machine, up to a page, once.
async fn languages_and_scans(db: &db::Db, work: &Work) {
    use library::recognise::store::{forget, note, scan};
    use library::withdraw::store::{reinstate_language, withdraw_language};
    let read = || async { library::store::by_slug(db, &work.slug).await.expect("answered").expect("there") };
    let french = &work.languages[0];
    let mut tx = db::begin(db).await.expect("a transaction");
    assert!(withdraw_language(&mut tx, &french.id, 2, NOW, "A draft.").await.expect("answered"));
    assert!(!withdraw_language(&mut tx, &french.id, 2, NOW, "Again.").await.expect("answered"));
    assert!(withdraw_language(&mut tx, &french.id, 3, NOW, "A later one too.").await.expect("answered"));
    tx.commit().await.expect("committed");
    let gone = read().await;
    assert_eq!(gone.languages[0].tombstone().expect("why").because, "A later one too.");
    let file = &french.files[0];
    let found = scan(db, &file.id).await.expect("answered").expect("pictures");
    assert_eq!((found.language.as_str(), found.text, found.pages_recognised), ("fr", None, 0));
    assert!(scan(db, &french.files[1].id).await.expect("answered").is_none(), "it has its text");
    let mut tx = db::begin(db).await.expect("a transaction");
    assert!(reinstate_language(&mut tx, &french.id).await.expect("answered"));
    assert!(!reinstate_language(&mut tx, &french.id).await.expect("answered"));
    assert!(note(&mut tx, &file.id, 0, 1, Some("Les puits"), &["fr".into()]).await.expect("answered"));
    assert!(!note(&mut tx, &file.id, 0, 1, None, &[]).await.expect("answered"), "somebody was faster");
    tx.commit().await.expect("committed");
    let after = read().await;
    assert!(after.languages[0].tombstone().is_none());
    let file = &after.languages[0].files[0];
    assert_eq!(
        (file.has_text, file.pages_recognised, file.page_languages.as_slice()),
        (true, 1, &["fr".to_owned()][..])
    );
    let mut tx = db::begin(db).await.expect("a transaction");
    forget(&mut tx, &file.id).await.expect("answered");
    tx.commit().await.expect("committed");
    assert_eq!(read().await.languages[0].files[0].pages_recognised, 0);
}

#[tokio::test]
async fn what_harvesters_were_told_of_is_kept() {
    use plenary::site::oai::{ledger::Told, store};
    for db in databases().await {
        let (one, other) = ("document/1".to_owned(), "report/2".to_owned());
        store::note(&db, &[&one, &other], &[], &[], NOW).await.expect("noted");
        store::note(&db, &[&one], &[], &[&other], NOW).await.expect("noted twice");
        let gone = Told { gone_at: Some(NOW.into()), back_at: None };
        let all = store::all(&db).await.expect("answered");
        assert_eq!((&all[&one], &all[&other]), (&Told::default(), &gone));
        store::note(&db, &[], &[&one, &other], &[], NOW).await.expect("noted");
        let all = store::all(&db).await.expect("answered");
        let back = Told { gone_at: None, back_at: Some(NOW.into()) };
        assert_eq!((&all[&one], &all[&other]), (&Told::default(), &back));
    }
}

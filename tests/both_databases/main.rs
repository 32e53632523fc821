//! Every query, on SQLite and on PostgreSQL. PostgreSQL's address is in `PLENARY_TEST_POSTGRES`
//! (`scripts/test` starts one); without it that half is skipped, and says so.

mod coalition;
mod consent;
mod identity;
mod people;
mod readers;
mod shelves;

use plenary::access::{self, Level, Purpose, Viewer};
use plenary::consultation::{self, Consultation};
use plenary::db::{self, Db, tombstone};
use plenary::organisation::{self, Organisation};
use plenary::report::{self, Report};
use plenary::roundtable::{self, Days, Roundtable};
use plenary::search;
use plenary::statement::{self, Kind, Statement, listed};
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

/// What is written past `db::begin` is for this process as if another one had written it.
#[tokio::test]
async fn what_others_write_is_seen_within_a_second() {
    for db in databases().await {
        with_roundtable(&db).await;
        sqlx::query("UPDATE consultation SET title = 'Wells for all'").execute(db.pool()).await.expect("written");
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        let stored = consultation::store::by_slug(&db, "water").await.expect("answered").expect("there");
        assert_eq!(stored.title, "Wells for all");
    }
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
        assert!(access::show(&Viewer::Public, &first).is_none());
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
async fn what_goes_and_comes_back_is_known_with_its_day() {
    for db in databases().await {
        let (consultation, mut roundtable) = with_roundtable(&db).await;
        let (report, made) = with_report(&db, &roundtable).await;
        let version = async || report::store::versions(&db).await.expect("answered").pop().expect("there");
        assert_eq!((version().await.changed_at.as_str(), version().await.withdrawn_at), (NOW, None));
        assert_eq!(consultation::store::changes(&db).await.expect("answered")[&consultation.id], NOW);

        const LATER: &str = "2026-11-25T00:00:00.000000Z";
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(report::store::withdraw(&mut tx, &report.id, LATER).await.expect("answered"));
        tx.commit().await.expect("committed");
        let gone = version().await;
        assert_eq!((gone.changed_at.as_str(), gone.withdrawn_at.as_deref()), (LATER, Some(LATER)));
        assert!(listed::store::listed(&db, "", 10).await.expect("answered").is_empty());
        assert_eq!(report::store::versions_of(&db, &roundtable.id).await.expect("answered"), [gone]);
        assert!(report::store::versions_of(&db, "elsewhere").await.expect("answered").is_empty());

        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(report::store::reinstate(&mut tx, &report.id).await.expect("answered"));
        assert!(!report::store::reinstate(&mut tx, &report.id).await.expect("answered"));
        tx.commit().await.expect("committed");
        let stones = tombstone::of_kind(&db, "report").await.expect("answered");
        let stone = &stones[&report.id];
        assert!(!stone.is_gone() && stone.gone_at == LATER);
        assert_eq!(version().await.changed_at, stone.changed_at());

        let all = listed::store::listed(&db, "", 10).await.expect("answered");
        assert_eq!(all.len(), made.len());
        assert_eq!(listed::store::listed(&db, &all[0].id, 10).await.expect("answered").len(), made.len() - 1);
        let wanted = listed::Wanted {
            roundtable: roundtable.id.clone(),
            consultation: consultation.id.clone(),
            kind: Some(Kind::Unplaced),
            language: "und".into(),
            after: String::new(),
        };
        assert_eq!(listed::store::wanted(&db, &wanted, 10).await.expect("answered").len(), made.len());
        let none = listed::Wanted { language: "fr".into(), ..wanted };
        assert!(listed::store::wanted(&db, &none, 10).await.expect("answered").is_empty());

        let before = roundtable::store::changes(&db).await.expect("answered")[&roundtable.id].clone();
        roundtable.city = "Accra".into();
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(roundtable::store::update(&mut tx, &roundtable).await.expect("answered"));
        let withheld = (Kind::Challenge, "en", Level::Withheld);
        assert!(
            statement::store::correct(&mut tx, &made[0].id, 1, withheld.0, withheld.1, withheld.2)
                .await
                .expect("answered")
        );
        tx.commit().await.expect("committed");
        assert!(roundtable::store::changes(&db).await.expect("answered")[&roundtable.id] > before);
        let changed = statement::store::changed_at(&db, &made[0].id).await.expect("answered");
        assert_eq!(statement::store::last_change(&db, &report.id).await.expect("answered"), changed);
        assert_eq!(statement::store::last_withheld(&db, &consultation.id).await.expect("answered"), changed);
        let shown = access::show_all(&Viewer::Public, &listed::store::listed(&db, "", 10).await.expect("answered"));
        assert_eq!(shown.get().len(), made.len() - 1, "withheld statements are in no list");
        assert!(organisation::store::changes(&db).await.expect("answered").is_empty());
        assert!(plenary::synthesis::store::ever_published(&db).await.expect("answered").is_empty());
    }
}

#[tokio::test]
async fn every_edit_shows_in_the_state_of_its_report() {
    for db in databases().await {
        let (_, roundtable) = with_roundtable(&db).await;
        let (report, made) = with_report(&db, &roundtable).await;
        let state = async || search::store::states(&db).await.expect("answered").remove(0);
        let first = state().await;
        assert_eq!((first.id.as_str(), first.standing, first.edits), (report.id.as_str(), 2, 2));
        let mut tx = db::begin(&db).await.expect("a transaction");
        let level = Level::Withheld;
        assert!(
            statement::store::correct(&mut tx, &made[0].id, 1, Kind::Challenge, "en", level).await.expect("answered")
        );
        assert!(statement::store::take_out(&mut tx, &made[1].id, 1, NOW).await.expect("answered"));
        assert!(report::store::withdraw(&mut tx, &report.id, NOW).await.expect("answered"));
        tx.commit().await.expect("committed");
        let after = state().await;
        assert_eq!((after.standing, after.edits, after.withdrawn_at.as_deref()), (1, 4, Some(NOW)));
    }
}

#[tokio::test]
async fn a_group_of_names_is_changed_by_one_at_a_time_and_forgotten() {
    for db in databases().await {
        let group = |lines: &str, version| search::store::Group { id: "r2p".into(), lines: lines.into(), version };
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(search::store::put_group(&mut tx, &group("en: a; b", 0), NOW).await.expect("answered"));
        assert!(!search::store::put_group(&mut tx, &group("en: c; d", 0), NOW).await.expect("answered"));
        assert!(search::store::put_group(&mut tx, &group("en: c; d", 1), NOW).await.expect("answered"));
        assert!(!search::store::put_group(&mut tx, &group("en: e; f", 1), NOW).await.expect("answered"));
        tx.commit().await.expect("committed");
        assert_eq!(search::store::groups(&db).await.expect("answered"), [group("en: c; d", 2)]);
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(!search::store::forget_group(&mut tx, "r2p", 1).await.expect("answered"));
        assert!(search::store::forget_group(&mut tx, "r2p", 2).await.expect("answered"));
        tx.commit().await.expect("committed");
        assert!(search::store::groups(&db).await.expect("answered").is_empty());
    }
}

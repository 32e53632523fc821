//! For whom things are meant, releases, and tables of people.

use super::{NOW, databases, with_report, with_roundtable};
use plenary::access::cells::{self, Tally};
use plenary::access::{Audience, Readers, Viewer};
use plenary::article::{self, Kind};
use plenary::library::{self, Work};
use plenary::release::{self, Sort};
use plenary::{db, report, search, statement};

#[tokio::test]
async fn readers_come_back_and_sources_close_what_is_made_of_them() {
    for db in databases().await {
        let (_, roundtable) = with_roundtable(&db).await;
        let (made, _) = with_report(&db, &roundtable).await;
        let members = Readers::of(Audience::Members);
        let team = Readers::of(Audience::Team(roundtable.id.clone()));
        let mut wanted = Work { slug: "paper".into(), original_language: "en".into(), ..Work::default() };
        wanted.origin.own = members.clone();
        wanted.part_of = vec!["report-of-accra".into()];
        assert!(!search::store::anything_is_closed(&db).await.expect("answered"));
        let mut tx = db::begin(&db).await.expect("a transaction");
        let id = library::store::insert(&mut tx, &wanted, NOW).await.expect("stored");
        let version = library::store::insert_language(&mut tx, &id, "en", "A paper").await.expect("stored");
        report::store::set_readers(&mut tx, &made.id, &team).await.expect("set");
        let news = article::store::insert_if_new(&mut tx, "wells", Kind::News, NOW).await.expect("stored");
        let text = article::Text { title: "Wells".into(), body: "Dry.".into(), ..article::Text::default() };
        article::store::insert_edition(&mut tx, &news.id, "en", 1, &text, NOW, Some(NOW)).await.expect("stored");
        article::store::set_readers(&mut tx, &news.id, &members).await.expect("set");
        tx.commit().await.expect("committed");

        assert!(search::store::anything_is_closed(&db).await.expect("answered"));
        let work = library::store::by_slug(&db, "paper").await.expect("answered").expect("there");
        assert_eq!(work.readers, members.and(&team), "the report that it is a part of asks for its team");
        assert_eq!(library::store::all(&db).await.expect("answered")[0].readers, work.readers);
        assert_eq!(library::store::with_version(&db, &version).await.expect("answered"), Some(work));
        let said = statement::store::of_report(&db, &made.id).await.expect("answered");
        assert!(said.iter().all(|one| one.readers == team));
        assert!(
            report::store::versions(&db).await.expect("answered").is_empty(),
            "lists for everybody know nothing of it"
        );
        assert!(article::store::published_kinds(&db, &Viewer::Public).await.expect("answered").is_empty());
        assert_eq!(article::store::published_kinds(&db, &Viewer::Operator).await.expect("answered"), [Kind::News]);

        let thing = release::thing(&db, Sort::Work, &id).await.expect("answered").expect("there");
        for sort in [Sort::LanguageVersion, Sort::Report, Sort::Article, Sort::Synthesis] {
            let about = match sort {
                Sort::LanguageVersion => &version,
                Sort::Report => &made.id,
                Sort::Article => &news.id,
                _ => "none",
            };
            let found = release::thing(&db, sort, about).await.expect("answered");
            assert_eq!(found.is_some(), sort != Sort::Synthesis);
        }
        let mut tx = db::begin(&db).await.expect("a transaction");
        let everybody = Readers::everybody();
        let asked = release::store::insert(&mut tx, &thing, &everybody, "It names nobody.", "one", NOW);
        let asked = asked.await.expect("stored");
        assert!(release::store::waits(&mut tx, Sort::Work, &id).await.expect("answered"));
        tx.commit().await.expect("committed");
        assert_eq!(release::store::waiting(&db).await.expect("answered").len(), 1);
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(release::store::grant(&mut tx, &asked, "other", NOW).await.expect("answered"));
        assert!(!release::store::decline(&mut tx, &asked, "other", NOW).await.expect("answered"));
        library::store::set_readers(&mut tx, &id, &Readers::everybody(), &thing.readers).await.expect("set");
        library::store::set_readers_of_version(&mut tx, &version, &members).await.expect("set");
        tx.commit().await.expect("committed");
        let work = library::store::by_slug(&db, "paper").await.expect("answered").expect("there");
        assert!(work.readers.are_everybody() && work.languages[0].readers == members);
        let kept = release::store::of_thing(&db, Sort::Work, &id).await.expect("answered").remove(0);
        assert_eq!((kept.was, kept.granted), (thing.readers, Some(("other".to_owned(), NOW.to_owned()))));
        assert_eq!(release::store::decided(&db, 5).await.expect("answered").len(), 1);
    }
}

#[tokio::test]
async fn a_table_of_people_remembers_the_one_before() {
    for db in databases().await {
        let mut people = Tally::default();
        people.add(["africa", "GHA"], 12);
        let first = cells::store::table(&db, "participants", &people, NOW).await.expect("answered");
        assert_eq!(first.people(&["africa", "GHA"]), Some(12));
        people.add(["africa", "GHA"], 1);
        assert_eq!(cells::store::table(&db, "participants", &people, NOW).await.expect("answered"), first);
        people.add(["africa", "GHA"], 6);
        let third = cells::store::table(&db, "participants", &people, NOW).await.expect("answered");
        assert_eq!(third.people(&[]), Some(19));
    }
}

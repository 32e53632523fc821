//! A document from the secretariat's drawer to everybody, with two people, and what it was made from.

use super::ask::{AskError, Asked, ask};
use super::exposure::What;
use super::grant::{GrantError, decline, grant, may_grant_alone};
use super::look::{About, answer, look};
use super::undo::undo;
use super::{Sort, store, thing};
use crate::access::{Audience, Readers};
use crate::app::App;
use crate::library::{self, Work};
use crate::member::cast::colleague;
use crate::{article, db, library::change::change};

async fn work(app: &App, slug: &str, readers: Readers, derived_from: &[&str]) -> Work {
    let mut wanted = Work { slug: slug.into(), original_language: "en".into(), ..Work::default() };
    wanted.origin.own = readers;
    wanted.derived_from = derived_from.iter().map(|slug| (*slug).to_owned()).collect();
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    let id = library::store::insert(&mut tx, &wanted, &app.now()).await.expect("stored");
    library::store::insert_language(&mut tx, &id, "en", slug).await.expect("stored");
    tx.commit().await.expect("committed");
    read(app, slug).await
}

async fn read(app: &App, slug: &str) -> Work {
    library::store::by_slug(&app.db, slug).await.expect("answered").expect("there")
}

#[tokio::test]
async fn what_one_opens_another_grants_and_what_is_made_of_it_follows() {
    let app = App::of_test().await;
    let (one, other) = (colleague(&app).await, colleague(&app).await);
    let members = Readers::of(Audience::Members);
    let paper = work(&app, "paper", members.clone(), &[]).await;
    let summary = work(&app, "summary", Readers::everybody(), &["paper"]).await;
    assert_eq!(summary.readers, members, "a summary is for no more than the paper is");

    let of = async |id: &str| thing(&app.db, Sort::Work, id).await.expect("answered").expect("there");
    let everybody = Readers::everybody();
    let asked = of(&summary.id).await;
    assert!(matches!(ask(&app, &one, &asked, &everybody, " ").await, Err(AskError::NoReason)));
    assert_eq!(ask(&app, &one, &asked, &everybody, "It names nobody.").await.expect("asked"), Asked::Waits);
    assert!(matches!(ask(&app, &other, &asked, &everybody, "Twice.").await, Err(AskError::WaitsAlready)));
    assert_eq!(read(&app, "summary").await.readers, members, "asking alone opens nothing");
    let waiting = store::waiting(&app.db).await.expect("answered").remove(0);
    assert!(matches!(grant(&app, &one, &waiting.id).await, Err(GrantError::SamePerson)));
    grant(&app, &other, &waiting.id).await.expect("a second person");
    assert!(matches!(grant(&app, &other, &waiting.id).await, Err(GrantError::Decided)));
    assert!(read(&app, "summary").await.readers.are_everybody());
    assert_eq!(read(&app, "paper").await.readers, members, "what it was made from stays closed");

    // The paper is closed further: that was not what was released.
    let closed = Readers::of(Audience::Sealed);
    assert_eq!(ask(&app, &one, &of(&paper.id).await, &closed, "").await.expect("at once"), Asked::Done);
    assert_eq!(read(&app, "summary").await.readers, closed);
    let kept = store::of_thing(&app.db, Sort::Work, &paper.id).await.expect("answered").remove(0);
    assert!(kept.closes() && kept.granted.expect("at once").0 == one.account());
}

#[tokio::test]
async fn a_request_is_void_when_its_ground_has_changed() {
    let app = App::of_test().await;
    let (one, other) = (colleague(&app).await, colleague(&app).await);
    let paper = work(&app, "paper", Readers::of(Audience::Members), &[]).await;
    let of = async || thing(&app.db, Sort::Work, &paper.id).await.expect("answered").expect("there");
    ask(&app, &one, &of().await, &Readers::everybody(), "News.").await.expect("asked");
    ask(&app, &other, &of().await, &Readers::of(Audience::Sealed), "").await.expect("closed at once");
    let waiting = store::waiting(&app.db).await.expect("answered").remove(0);
    assert!(matches!(grant(&app, &other, &waiting.id).await, Err(GrantError::ChangedSince)));
    decline(&app, &one, &waiting.id).await.expect("taken back");
    assert!(store::waiting(&app.db).await.expect("answered").is_empty());
    assert!(matches!(decline(&app, &one, &waiting.id).await, Err(GrantError::Decided)));
}

#[tokio::test]
async fn leaving_out_a_source_opens_nothing() {
    let app = App::of_test().await;
    let by = colleague(&app).await;
    work(&app, "paper", Readers::of(Audience::Members), &[]).await;
    let summary = work(&app, "summary", Readers::everybody(), &["paper"]).await;
    let without = Work { derived_from: Vec::new(), ..summary };
    change(&app, &by, &without).await.expect("changed");
    assert_eq!(read(&app, "summary").await.readers, Readers::of(Audience::Members));
}

#[tokio::test]
async fn what_would_expose_somebody_is_answered_before_everybody_reads_it() {
    let app = App::of_test().await;
    let (one, other) = (colleague(&app).await, colleague(&app).await);
    let paper = work(&app, "paper", Readers::of(Audience::Sealed), &[]).await;
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    let noted = Work { note: "Ask Blessing Okafor, +256 772 123 456.".into(), ..paper.clone() };
    assert!(library::store::update(&mut tx, &noted).await.expect("stored"));
    tx.commit().await.expect("committed");
    let of = async || thing(&app.db, Sort::Work, &paper.id).await.expect("answered").expect("there");
    ask(&app, &one, &of().await, &Readers::everybody(), "It is time.").await.expect("asked");
    let waiting = store::waiting(&app.db).await.expect("answered").remove(0);
    let seen = look(&app, &waiting).await.expect("looked at");
    let what: Vec<What> = seen
        .questions
        .iter()
        .filter_map(|question| if let About::Found(found) = &question.about { Some(found.what) } else { None })
        .collect();
    assert_eq!(what, [What::Person, What::Phone]);
    assert!(matches!(grant(&app, &other, &waiting.id).await, Err(GrantError::Unanswered)));
    assert!(!answer(&app, &other, &waiting, &seen.questions[0].key, "  ").await.expect("answered"));
    assert!(answer(&app, &other, &waiting, &seen.questions[0].key, "She asked to be named.").await.expect("answered"));
    // The telephone is taken out rather than explained.
    let edited = Work { note: "Ask Blessing Okafor.".into(), version: 2, ..paper.clone() };
    change(&app, &one, &edited).await.expect("changed");
    grant(&app, &other, &waiting.id).await.expect("all is answered");
    assert!(read(&app, "paper").await.readers.are_everybody());

    undo(&app, &one, &waiting.id).await.expect("within a day, alone");
    assert_eq!(read(&app, "paper").await.readers, Readers::of(Audience::Sealed));
    assert!(matches!(undo(&app, &one, &waiting.id).await, Err(GrantError::Decided)));
    let kept = store::by_id(&app.db, &waiting.id).await.expect("answered").expect("there");
    assert_eq!(kept.undone.expect("told").0, one.account());
}

#[tokio::test]
async fn with_two_persons_nothing_is_published_by_one() {
    let mut app = App::of_test().await;
    let config = crate::config::Config { two_persons: Some(true), ..(*app.config).clone() };
    app.config = std::sync::Arc::new(config);
    let by = colleague(&app).await;
    let text = article::Text { title: "Wells".into(), body: "Dry.".into(), ..article::Text::default() };
    let wanted = article::save::Wanted {
        slug: None,
        kind: article::Kind::News,
        language: "en".into(),
        onto: 0,
        text,
        publish: true,
        readers: crate::access::Readers::everybody(),
    };
    let made = article::save::save(&app, &by, &wanted).await.expect("saved");
    let of = thing(&app.db, Sort::Article, &made.id).await.expect("answered").expect("there");
    assert_eq!(of.readers, Readers::of(Audience::Sealed));
    assert_eq!(ask(&app, &by, &of, &Readers::everybody(), "News.").await.expect("asked"), Asked::Waits);
    let waiting = store::waiting(&app.db).await.expect("answered").remove(0);
    assert!(matches!(grant(&app, &by, &waiting.id).await, Err(GrantError::SamePerson)));
    // A secretariat of one waits for a day.
    let config = crate::config::Config { alone: true, ..(*app.config).clone() };
    app.config = std::sync::Arc::new(config);
    assert!(matches!(grant(&app, &by, &waiting.id).await, Err(GrantError::SamePerson)), "not at once");
    let yesterday = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(25);
    let long_ago = super::Release { asked_at: crate::app::written(yesterday), ..waiting };
    assert!(may_grant_alone(&app, &long_ago));
}

#[tokio::test]
async fn the_only_one_who_came_from_a_country_is_asked_about() {
    use crate::consent::background::{Background, note};
    use crate::consent::{Who, participants, store as consents};
    let app = App::of_test().await;
    let by = colleague(&app).await;
    let roundtable = crate::report::cast::roundtable(&app).await;
    let lines = ["The guest from Uganda spoke of wells.", "Wells of Kenya run dry.", "Ghana has wells."];
    let report = crate::report::cast::report(&app, &roundtable, "en", &lines).await;
    for country in ["UGA", "KEN", "KEN", "TGO"] {
        let id = participants::add(&app, &by, &roundtable.id, &Who::default(), "en").await.expect("added");
        let participant = consents::by_id(&app.db, &id).await.expect("answered").expect("there");
        note(&app, &by, &participant, &Background { kind: None, country: country.into() }).await.expect("noted");
    }
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    crate::report::store::set_readers(&mut tx, &report.id, &Readers::of(Audience::Sealed)).await.expect("stored");
    tx.commit().await.expect("committed");
    let of = thing(&app.db, Sort::Report, &report.id).await.expect("answered").expect("there");
    ask(&app, &by, &of, &Readers::everybody(), "It is time.").await.expect("asked");
    let waiting = store::waiting(&app.db).await.expect("answered").remove(0);
    let questions = look(&app, &waiting).await.expect("looked at").questions;
    let lone: Vec<&str> = questions
        .iter()
        .filter_map(|one| if let About::Lone(country) = &one.about { Some(country.as_str()) } else { None })
        .collect();
    assert_eq!(lone, ["UGA"], "two came from Kenya, and Togo is not named");
    let other = colleague(&app).await;
    assert!(matches!(grant(&app, &other, &waiting.id).await, Err(GrantError::Unanswered)));
    for question in &questions {
        assert!(answer(&app, &other, &waiting, &question.key, "She agreed.").await.expect("answered"));
    }
    grant(&app, &other, &waiting.id).await.expect("all is answered");
}

#[tokio::test]
async fn a_second_person_is_asked_for_once_there_is_one() {
    use crate::member::second;
    let app = App::of_test().await;
    assert!(!second::is_needed(&app).await.expect("answered"), "nobody could grant it");
    let one = colleague(&app).await;
    assert!(!second::is_needed(&app).await.expect("answered"));
    let other = colleague(&app).await;
    assert!(second::is_needed(&app).await.expect("answered"));
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    crate::member::people::store::close(&mut tx, other.account(), &app.now()).await.expect("closed");
    tx.commit().await.expect("committed");
    assert!(!second::is_needed(&app).await.expect("answered"), "who has left grants nothing");
    let config = crate::config::Config { two_persons: Some(true), ..(*app.config).clone() };
    let strict = App { config: std::sync::Arc::new(config), ..app.clone() };
    assert!(second::is_needed(&strict).await.expect("answered"));
    drop(one);
}

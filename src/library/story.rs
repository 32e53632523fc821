//! A document from its deposit to its tombstone, as verbs see it.

use super::change::{ChangeError, change};
use super::check::Problem;
use super::deposit::{DepositError, File, Text, deposit, revise};
use super::withdraw::{WithdrawError, reinstate, reinstate_language, withdraw, withdraw_language};
use super::{Kind, SealedFile, Work};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::member::Operator;

/// Reading is done by the program itself in a child process. The tests' own program is none; the program stands
/// beside it.
fn with_program() {
    let own = std::env::current_exe().expect("this test has a program");
    let folder = own.parent().and_then(|tests| tests.parent()).expect("tests are built below the program");
    reading::limited::set_program(folder.join("plenary"));
}

fn text(language: &str, name: &str, words: &str) -> Text {
    let files = vec![File { name: name.into(), bytes: words.as_bytes().to_vec() }];
    Text { language: language.into(), title: String::new(), files }
}

const PAGE: &str = "<html lang=en><head><title>Wells for all</title><meta name=author content='Name Sealed'></head>\
    <body><h1>Wells for all</h1><p>The wells of the town stay open to everybody, and the council pays for them.</body></html>";

#[tokio::test]
async fn a_document_is_deposited_revised_translated_and_withdrawn() {
    with_program();
    let app = App::of_test().await;
    let by = Operator::at_the_machine();
    let wanted = Work { kind: Kind::Study, country: "GHA".into(), published: "2008-07".into(), ..Work::default() };
    let work = deposit(&app, &by, wanted.clone(), text("", "wells.html", PAGE)).await.expect("deposited");
    assert_eq!(
        (work.slug.as_str(), work.title(), work.original_language.as_str()),
        ("wells-for-all", "Wells for all", "en")
    );

    // The sender's name is told to the operator, and is in no published byte.
    let file = &work.languages[0].files[0];
    let sealed = access::show(&Viewer::Operator, &SealedFile(file)).expect("the operator may see it").into_inner();
    assert_eq!(sealed.removed[0].examples, ["Name Sealed"]);
    assert!(access::show(&Viewer::Public, &SealedFile(file)).is_none());
    let public = access::show(&Viewer::Public, &work.published_file(&file.id).expect("there")).expect("published");
    let bytes = app.files.get(&public.get().hash).await.expect("bytes");
    assert!(!String::from_utf8_lossy(&bytes).contains("Sealed"));
    assert_ne!(sealed.original_hash, public.get().hash);
    assert_eq!(public.get().file_name, "wells-for-all-en.html");

    let french = "Les puits de la ville restent ouverts à tous, et la commune les paie.";
    let work = revise(&app, &by, &work, Text { title: "Des puits pour tous".into(), ..text("", "puits.txt", french) })
        .await
        .expect("translated");
    let translation = work.in_language("fr").expect("French was recognised").clone();
    assert!(!work.is_behind(&translation));
    let work = revise(&app, &by, &work, text("en", "wells.md", "# Wells for all\n\nThe wells stay open, and free."))
        .await
        .expect("revised");
    assert_eq!(work.languages[0].newest(), 2);
    assert_eq!(work.languages[0].files.len(), 2, "the old revision stays");
    assert!(work.is_behind(work.in_language("fr").expect("there")));
    let shelved = access::show(&Viewer::Public, &work).expect("everybody may see it").into_inner();
    assert_eq!(shelved.region.as_deref(), Some("africa"));
    assert!(shelved.languages.iter().any(|own| own.language == "fr" && own.is_behind));

    one_language_goes_and_comes_back(&app, &by, &work).await;
    assert!(matches!(withdraw(&app, &by, &work.id, "  ").await, Err(WithdrawError::NoReason)));
    withdraw(&app, &by, &work.id, "It named a person.").await.expect("withdrawn");
    assert!(matches!(withdraw(&app, &by, &work.id, "Twice.").await, Err(WithdrawError::Withdrawn)));
    let gone = super::store::by_slug(&app.db, &work.slug).await.expect("answered").expect("its page stays");
    for viewer in [Viewer::Public, Viewer::Operator] {
        assert!(access::show(&viewer, &gone.published_file(&file.id).expect("known")).is_none());
        let shelved = access::show(&viewer, &gone).expect("a tombstone").into_inner();
        assert!(shelved.languages.iter().all(|own| own.revisions.is_empty()));
        assert_eq!(shelved.withdrawn.expect("why").because, "It named a person.");
    }
    reinstate(&app, &by, &work.id).await.expect("it stands again");
}

/// The French goes; the English stays, with all that it had.
async fn one_language_goes_and_comes_back(app: &App, by: &Operator, work: &Work) {
    let french = work.in_language("fr").expect("there").clone();
    let read = || async { super::store::by_slug(&app.db, &work.slug).await.expect("answered").expect("there") };
    assert!(matches!(withdraw_language(app, by, work, &french.id, " ").await, Err(WithdrawError::NoReason)));
    withdraw_language(app, by, work, &french.id, "It was not the last draft.").await.expect("withdrawn");
    let left = read().await;
    assert!(left.changed_at > work.changed_at, "harvesters are told");
    for viewer in [Viewer::Public, Viewer::Operator] {
        assert!(access::show(&viewer, &left.published_file(&french.files[0].id).expect("known")).is_none());
        let shelved = access::show(&viewer, &left).expect("it stands").into_inner();
        assert_eq!(shelved.languages.iter().map(|own| own.language.as_str()).collect::<Vec<_>>(), ["en"]);
        let (tag, why) = &shelved.withdrawn_languages[0];
        assert_eq!((tag.as_str(), why.because.as_str()), ("fr", "It was not the last draft."));
        let found = super::store::words(&app.db, &left).await.expect("answered");
        let found = access::show(&viewer, &found).expect("it stands").into_inner();
        assert!(found.iter().all(|(tag, _)| tag == "en"));
    }
    let english = left.languages[0].id.clone();
    let last = withdraw_language(app, by, &left, &english, "It too.").await;
    assert!(matches!(last, Err(WithdrawError::LastLanguage)));

    // What comes later stands; what was withdrawn does not come back with it.
    let words = "Les puits de la ville restent ouverts pour tous, et gratuits.";
    let again = revise(app, by, &left, text("fr", "puits.txt", words)).await.expect("revised");
    let shelved = access::show(&Viewer::Public, &again).expect("it stands").into_inner();
    let own = shelved.languages.iter().find(|own| own.language == "fr").expect("it stands again");
    assert_eq!(own.revisions.iter().map(|one| one.number).collect::<Vec<_>>(), [2]);
    assert!(access::show(&Viewer::Public, &again.published_file(&french.files[0].id).expect("known")).is_none());
    reinstate_language(app, by, &again, &french.id).await.expect("all of it");
    let back = read().await;
    assert!(access::show(&Viewer::Public, &back.published_file(&french.files[0].id).expect("known")).is_some());
    assert!(matches!(reinstate_language(app, by, &back, &french.id).await, Err(WithdrawError::Stands)));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_is_kept() {
    with_program();
    let app = App::of_test().await;
    let by = Operator::at_the_machine();
    let wrong = Work {
        published: "soon".into(),
        country: "XXX".into(),
        part_of: vec!["nowhere".into()],
        derived_from: vec!["report-of-accra".into()],
        kind: Kind::GlobalReport,
        ..Work::default()
    };
    let Err(DepositError::Wrong(problems)) = deposit(&app, &by, wrong, text("en", "a.txt", PAGE)).await else {
        panic!("it was taken in")
    };
    assert_eq!(
        problems,
        [
            Problem::NotADate("soon".into()),
            Problem::NoSuchCountry("XXX".into()),
            Problem::ShelvedByItself,
            Problem::NoSuchWhole("nowhere".into())
        ]
    );
    let none = Text { language: "en".into(), ..Text::default() };
    assert!(matches!(deposit(&app, &by, Work::default(), none).await, Err(DepositError::NoFiles)));
    let noise = text("en", "a.zip", "PK\u{3}\u{4}");
    assert!(matches!(deposit(&app, &by, Work::default(), noise).await, Err(DepositError::Unreadable { .. })));
    let mut twice = text("en", "a.txt", "The wells stay open to all.");
    twice.files.push(twice.files[0].clone());
    assert!(matches!(
        deposit(&app, &by, Work::default(), twice).await,
        Err(DepositError::TwoOfAFormat { format: "txt" })
    ));
    assert!(super::store::all(&app.db).await.expect("answered").is_empty());
}

#[tokio::test]
async fn two_people_do_not_overwrite_what_is_said_of_a_work() {
    with_program();
    let app = App::of_test().await;
    let by = Operator::at_the_machine();
    let work = deposit(&app, &by, Work::default(), text("", "wells.html", PAGE)).await.expect("deposited");
    let mine = Work { note: "Mine".into(), ..work.clone() };
    change(&app, &by, &mine).await.expect("in time");
    let yours = Work { note: "Yours".into(), ..work.clone() };
    let Err(ChangeError::ChangedSince(stored)) = change(&app, &by, &yours).await else { panic!("overwritten") };
    assert_eq!((stored.note.as_str(), stored.version), ("Mine", 2));
    let itself = Work { part_of: vec![work.slug.clone()], version: 2, ..work };
    assert!(matches!(change(&app, &by, &itself).await, Err(ChangeError::Wrong(_))));
}

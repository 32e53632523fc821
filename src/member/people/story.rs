//! The secretariat invites, grants and freezes.

use super::{freeze, store};
use crate::access::{Purpose, Role};
use crate::audit;
use crate::member::cast::{Browser, PHRASE};
use crate::member::letter::Letter;
use crate::member::{Operator, letter};
use crate::words::{Language, Words};
use crate::{db, jobs, serve};
use axum::http::StatusCode;

/// Letters that were sent, once there are so many.
async fn letters(browser: &Browser, count: usize) -> Vec<String> {
    let worker = jobs::start(browser.app.clone(), serve::kinds());
    let folder = browser.app.config.data.join("mail");
    for _ in 0..200 {
        let found = std::fs::read_dir(&folder).map_or(0, |entries| entries.count());
        if found >= count {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    worker.stop().await;
    let entries = std::fs::read_dir(&folder).expect("letters were sent");
    entries.flatten().map(|entry| std::fs::read_to_string(entry.path()).expect("a letter")).collect()
}

/// Lines that quoted-printable broke, put together again.
fn plain(letter: &str) -> String {
    letter.replace("=\r\n", "").replace("\r\n ", " ").replace("=3D", "=")
}

#[tokio::test]
async fn an_invitation_goes_by_mail_and_lies_nowhere_else() {
    let browser = Browser::new().await;
    browser.operator().await;
    let form = browser.get("/desk/people/invite").await;
    assert!(form.status == StatusCode::OK && form.shows("Send the link by mail"), "{}", form.text);
    let wrong = browser.post("/desk/people/invite", &[("name", ""), ("email", "none"), ("by_mail", "yes")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.shows("value=\"none\""), "{}", wrong.text);
    let fields = [
        ("name", "Amina"),
        ("email", "amina@marker.example"),
        ("language", "fr"),
        ("role", "member"),
        ("by_mail", "yes"),
    ];
    let made = browser.post("/desk/people/invite", &fields).await;
    assert!(made.status == StatusCode::OK && !made.shows("/invitation/"), "{}", made.text);
    let people = browser.get("/desk/people").await;
    assert!(people.shows("Amina") && people.shows("invited") && people.shows("member"), "{}", people.text);

    let sent = letters(&browser, 1).await;
    let letter = plain(&sent[0]);
    assert!(letter.contains("To: amina@marker.example") && letter.contains("Subject: Votre lien"), "{letter}");
    assert!(letter.contains("<http://127.0.0.1:8080/fr/no-mail/"), "{letter}");
    let (_, rest) = letter.split_once("/fr/invitation/").expect("a link in French");
    let path = format!("/invitation/{}", &rest[..64]);
    let account = store::all(&browser.app.db).await.expect("answered").remove(0).id;
    let amina = browser.other("198.51.100.3");
    assert_eq!(amina.get(&path).await.status, StatusCode::OK, "looking does not use it");
    amina.accept(&path, "amina", &account).await;
    assert_eq!(amina.get(&path).await.status, StatusCode::GONE, "once");
    assert_eq!(browser.get("/invitation/1234").await.status, StatusCode::GONE);

    let (_, rest) = letter.split_once("/fr/no-mail/").expect("a way to end all mail");
    let stop = format!("/no-mail/{}", &rest[..64]);
    assert!(amina.get(&stop).await.status == StatusCode::OK);
    assert!(!letter::no_mail(&browser.app.db, &account).await.expect("answered"), "opening it changes nothing");
    assert_eq!(
        browser.other("192.0.2.1").post(&stop, &[("List-Unsubscribe", "One-Click")]).await.status,
        StatusCode::OK
    );
    assert!(letter::no_mail(&browser.app.db, &account).await.expect("answered"));
    let mut tx = db::begin(&browser.app.db).await.expect("a transaction");
    letter::write(&mut tx, &account, Letter::SomethingWaits, "/member").await.expect("written");
    tx.commit().await.expect("committed");
    assert_eq!(letters(&browser, 2).await.len(), 1, "who wants none gets none");
}

#[tokio::test]
async fn roles_are_given_and_ended_at_the_desk_and_in_the_log() {
    let browser = Browser::new().await;
    browser.operator().await;
    let amina = browser.other("198.51.100.3");
    let owner = amina.invited("amina", &[]).await;
    let page = format!("/desk/people/{}", owner.account);
    assert_eq!(amina.get("/desk").await.status, StatusCode::FORBIDDEN);
    let grant = |role: &'static str, about: &'static str| {
        let (browser, page) = (&browser, &page);
        async move { browser.post(&format!("{page}/roles"), &[("role", role), ("about", about)]).await.status }
    };
    assert_eq!(grant("secretariat", "").await, StatusCode::SEE_OTHER);
    assert_eq!(grant("team", "").await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(grant("team", "a-roundtable").await, StatusCode::SEE_OTHER);
    assert_eq!(amina.get("/desk/people").await.status, StatusCode::OK);
    let seen = browser.get(&page).await;
    assert!(seen.shows("Marker-amina") && seen.shows("a-roundtable") && seen.shows("granted a role"), "{}", seen.text);
    let ended = browser.post(&format!("{page}/roles/end"), &[("role", "secretariat"), ("about", "")]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    assert_eq!(amina.get("/desk/people").await.status, StatusCode::FORBIDDEN);
    let log = browser.get("/desk/audit").await;
    assert!(log.shows("granted a role") && log.shows("The log holds"), "{}", log.text);
    assert!(!log.shows("Marker-amina"), "ids alone");
    assert_eq!(amina.get("/desk/audit").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn one_button_ends_everything_and_the_secretariat_hears_of_it_quietly() {
    let browser = Browser::new().await;
    let amina = browser.other("198.51.100.3");
    let owner = amina.invited("amina", &[Role::Member]).await;
    let thief = browser.other("192.0.2.66");
    assert_eq!(thief.sign_in("amina", PHRASE, &owner.codes[0]).await.status, StatusCode::SEE_OTHER);
    let staff = browser.other("198.51.100.4");
    staff.invited("bilal", &[Role::Secretariat]).await;

    let done = amina.post("/member/compromised", &[]).await;
    assert!(done.status == StatusCode::OK && done.shows("help@accessnow.org"), "{}", done.text);
    for browser in [&amina, &thief] {
        assert_eq!(browser.get("/member").await.status, StatusCode::FORBIDDEN);
    }
    let again = thief.sign_in("amina", PHRASE, &owner.code()).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody comes in, and nobody is told why");
    assert!(staff.get("/desk/people").await.shows("frozen"));
    let sent = letters(&browser, 2).await;
    let told = sent.iter().find(|letter| letter.contains("bilal@marker.example")).expect("the secretariat was told");
    assert!(told.contains("Subject: A message for you") && !told.to_lowercase().contains("amina"), "{told}");

    // A new link starts anew: what the thief has, opens nothing.
    let link = super::invite::invite_again(&browser.app, &Operator::at_the_machine(), &owner.account, false)
        .await
        .expect("invited");
    let path = link.path.expect("a path");
    let anew = amina.accept(&path, "amina", &owner.account).await;
    assert_eq!(amina.get("/member").await.status, StatusCode::OK);
    assert_eq!(
        thief.post("/sign-in/recovery", &[("code", &owner.codes[1]), ("passphrase", PHRASE)]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );

    // From a device on which nobody is signed in: by a recovery code.
    let phone = browser.other("192.0.2.99");
    assert_eq!(phone.post("/compromised", &[("code", "abcd")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = phone.post("/compromised", &[("code", &anew.codes[3])]).await;
    assert!(done.status == StatusCode::OK && done.shows("all sessions have ended"), "{}", done.text);
    assert_eq!(amina.get("/member").await.status, StatusCode::FORBIDDEN);
    audit::verify::verify(&browser.app.db, None).await.expect("the log holds");
}

#[tokio::test]
async fn names_are_seen_by_the_desk_and_by_their_own_person_only() {
    let browser = Browser::new().await;
    let owner = browser.invited("amina", &[Role::Steering, Role::Reviewer, Role::Member]).await;
    let other = browser.other("198.51.100.3");
    let bilal = other.invited("bilal", &[Role::Steering]).await;
    assert!(!other.get("/member").await.shows("Marker-amina"));
    assert_eq!(other.get(&format!("/desk/people/{}", owner.account)).await.status, StatusCode::FORBIDDEN);
    let contact = super::contact(&browser.app, &bilal.account).await.expect("opened").expect("known");
    assert_eq!(contact.name.expose(Purpose::Checking), "Marker-bilal");
    assert!(format!("{contact:?}").contains("Sealed") && !format!("{contact:?}").contains("Marker"));
    assert!(freeze::freeze(&browser.app, &Operator::at_the_machine(), &bilal.account).await.expect("frozen"));
    assert_eq!(other.get("/member").await.status, StatusCode::FORBIDDEN);
}

/// What somebody at a border, or beside a screen, must not read in a subject, in small letters.
const TELLING: [&str; 44] = [
    "report", "roundtable", "consult", "coalition", "member", "secretariat", "committee", "protect", "right",
    "sign in", "account", "password", "passkey", "security", "meeting", "conflict", "war", "crime", "refugee", "vote",
    "plenary", "informe", "mesa redonda", "cuenta", "rapport", "compte", "table ronde", "relatório", "conta",
    "mesa-redonda", "отчёт", "учётн", "встреч", "права", "коалиц", "تقرير", "حساب", "ائتلاف", "حقوق", "报告", "账户",
    "会议", "人权", "联盟",
];

#[test]
fn no_subject_says_what_it_is_about() {
    for language in Language::all() {
        for letter in Letter::ALL {
            let words = Words::of(language);
            let key = format!("mail-{}-subject", letter.as_str());
            let subject = words.say(&key);
            assert!(subject != key && subject.chars().count() <= 40, "{subject}");
            let small = subject.to_lowercase();
            for telling in TELLING {
                assert!(!small.contains(telling), "{subject} says {telling}");
            }
        }
    }
}

//! People come in, and others do not.

use crate::access::Role;
use crate::audit::{self, Act};
use crate::member::cast::{Browser, PHRASE};
use crate::member::store as accounts;
use axum::http::StatusCode;
use std::path::Path;

#[tokio::test]
async fn an_invitation_leads_to_a_passphrase_and_recovery_codes() {
    let browser = Browser::new().await;
    let owner = browser.invited("amina", &[Role::Member]).await;
    let page = browser.get("/member").await;
    assert!(page.status == StatusCode::OK && page.shows("Marker-amina") && page.shows("member"), "{}", page.text);
    assert_eq!(browser.get("/desk").await.status, StatusCode::FORBIDDEN, "a member does not work at the desk");
    assert_eq!(browser.post("/desk/sign-out", &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/member").await.status, StatusCode::FORBIDDEN);

    let code = owner.code();
    let entered = browser.sign_in(" AMINA ", PHRASE, &code).await;
    assert_eq!((entered.status, entered.location()), (StatusCode::SEE_OTHER, "/member"));
    let set = entered.headers.get("set-cookie").and_then(|set| set.to_str().ok()).expect("a cookie");
    assert!(set.contains("HttpOnly") && set.contains("SameSite=Strict"), "{set}");
    let again = browser.other("198.51.100.9").sign_in("amina", PHRASE, &code).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a code is taken once");
    let by_recovery = browser.other("198.51.100.9");
    assert_eq!(by_recovery.sign_in("amina", PHRASE, &owner.codes[0]).await.status, StatusCode::SEE_OTHER);
    let used = browser.other("198.51.100.10").sign_in("amina", PHRASE, &owner.codes[0]).await;
    assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY, "a recovery code is taken once");
    audit::verify::verify(&browser.app.db, None).await.expect("the log holds");
}

#[tokio::test]
async fn whatever_is_wrong_the_answer_is_the_same() {
    let browser = Browser::new().await;
    let owner = browser.invited("amina", &[]).await;
    let stranger = browser.other("198.51.100.1");
    let code = owner.code();
    let typed = |name: &'static str, phrase: &'static str, code: String| (name, phrase, code);
    let mut texts = Vec::new();
    for (name, phrase, code) in [
        typed("nobody", PHRASE, code.clone()),
        typed("amina", "quite another phrase it is", code),
        typed("amina", PHRASE, "000000".into()),
        typed("amina", "", String::new()),
    ] {
        let seen = stranger.sign_in(name, phrase, &code).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(seen.headers.get("set-cookie").is_none());
        texts.push(seen.text.replace(&format!("value=\"{name}\""), ""));
    }
    assert!(texts.windows(2).all(|two| two[0] == two[1]));
    let lost = stranger.post("/sign-in/recovery", &[("code", "aaaa-bbbb-cccc-dddd-eeee-ffff")]).await;
    assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY);
    let without_phrase = stranger.post("/sign-in/recovery", &[("code", &owner.codes[0])]).await;
    assert_eq!(lost.text, without_phrase.text, "who has a passphrase gives it");
}

#[tokio::test]
async fn a_thousand_wrong_tries_do_not_stop_the_owner() {
    let browser = Browser::new().await;
    let owner = browser.invited("amina", &[]).await;
    browser.post("/desk/sign-out", &[]).await;
    let own = [("name", "amina"), ("passphrase", PHRASE), ("code", &owner.code()), ("own_device", "yes")];
    assert_eq!(browser.post("/sign-in", &own).await.status, StatusCode::SEE_OTHER);
    browser.keep_own_mark();

    let stranger = browser.other("203.0.113.200");
    let mut slowed = 0;
    for _ in 0..1000 {
        let seen = stranger.sign_in("amina", "a guess that is long enough", "123456").await;
        slowed += usize::from(seen.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(slowed > 980, "{slowed}");
    let waits = stranger.sign_in("amina", PHRASE, &owner.codes[0]).await;
    assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(waits.headers.contains_key("retry-after"));
    let elsewhere = browser.other("198.51.100.1").sign_in("amina", PHRASE, &owner.codes[0]).await;
    assert_eq!(elsewhere.status, StatusCode::SEE_OTHER, "the owner, in another network");
    let here = browser.sign_in("amina", PHRASE, &owner.codes[1]).await;
    assert_eq!(here.status, StatusCode::SEE_OTHER, "the owner, in the stranger’s network, in their own browser");
}

#[tokio::test]
async fn who_knows_the_passphrase_cannot_guess_the_code_and_the_owner_hears_of_it() {
    let browser = Browser::new().await;
    let owner = browser.invited("amina", &[]).await;
    for number in 0..8 {
        let stranger = browser.other(&format!("198.51.{number}.1"));
        assert_eq!(stranger.sign_in("amina", PHRASE, "000000").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let late = browser.other("192.0.2.1").sign_in("amina", PHRASE, &owner.code()).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "no more codes are taken for a while");
    let mut tx = crate::db::begin(&browser.app.db).await.expect("a transaction");
    assert!(crate::member::letter::waits_for(&mut tx, &owner.account, "look-at-account").await.expect("answered"));
}

#[tokio::test]
async fn sensitive_acts_take_a_sign_in_of_a_moment_ago() {
    let browser = Browser::new().await;
    let owner = browser.invited("amina", &[Role::Secretariat]).await;
    assert_eq!(browser.get("/desk/people/invite").await.status, StatusCode::OK);
    accounts::age_sessions(&browser.app.db, &owner.account, 11).await;
    for path in ["/desk/people/invite", "/member/passphrase"] {
        let seen = browser.get(path).await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "{path}");
        assert!(seen.shows("Sign in once more") && seen.shows("/sign-in?to="), "{}", seen.text);
    }
    let id = &owner.account;
    for path in [
        "/desk/people/invite".to_owned(),
        format!("/desk/people/{id}/roles"),
        format!("/desk/people/{id}/roles/end"),
        format!("/desk/people/{id}/link"),
        format!("/desk/people/{id}/unfreeze"),
        "/member/passkeys".to_owned(),
        "/member/passkeys/answer".to_owned(),
        "/member/passkeys/remove".to_owned(),
        "/member/passphrase".to_owned(),
        "/member/passphrase/remove".to_owned(),
        "/member/recovery-codes".to_owned(),
    ] {
        assert_eq!(browser.post(&path, &[]).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let before = browser.session().expect("a session");
    let to = [("name", "amina"), ("passphrase", PHRASE), ("code", &owner.code()), ("to", "/desk/people/invite")];
    let entered = browser.post("/sign-in", &to).await;
    assert_eq!(entered.location(), "/desk/people/invite");
    assert_ne!(browser.session().expect("a session"), before, "the session is another one");
    assert_eq!(browser.get("/desk/people/invite").await.status, StatusCode::OK);
    let sessions = accounts::sessions(&browser.app.db, id, &browser.app.now()).await.expect("answered");
    assert_eq!(sessions.len(), 1, "the one before has ended");
    let away = [("name", "amina"), ("passphrase", PHRASE), ("code", &owner.codes[0]), ("to", "//elsewhere.example")];
    assert_eq!(browser.post("/sign-in", &away).await.location(), "/member", "only to pages of this site");
}

#[tokio::test]
async fn sessions_of_who_works_at_the_desk_are_short() {
    let browser = Browser::new().await;
    let owner = browser.invited("amina", &[Role::Secretariat]).await;
    let member = browser.other("198.51.100.2");
    let other = member.invited("bilal", &[Role::Member]).await;
    for account in [&owner.account, &other.account] {
        accounts::age_sessions(&browser.app.db, account, 13 * 60).await;
    }
    assert_eq!(browser.get("/desk").await.status, StatusCode::FORBIDDEN, "twelve hours");
    assert_eq!(member.get("/member").await.status, StatusCode::OK, "a member may stay");
    accounts::age_sessions(&browser.app.db, &other.account, 8 * 24 * 60).await;
    assert_eq!(member.get("/member").await.status, StatusCode::FORBIDDEN, "a week without anything");
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_their_own_person_only() {
    let browser = Browser::new().await;
    let owner = browser.invited("amina", &[]).await;
    let second = browser.other("198.51.100.2");
    assert_eq!(second.sign_in("amina", PHRASE, &owner.codes[0]).await.status, StatusCode::SEE_OTHER);
    let list = browser.get("/member").await;
    assert!(list.shows("a passphrase") && list.shows("a recovery code") && list.shows("this one"), "{}", list.text);
    assert!(!list.shows("198.51.100") && !list.shows("203.0.113"), "nobody knows from where");
    let sessions = accounts::sessions(&browser.app.db, &owner.account, &browser.app.now()).await.expect("answered");
    let theirs = sessions.iter().find(|one| one.way == "recovery").expect("the second");

    let stranger = browser.other("192.0.2.9");
    stranger.invited("bilal", &[]).await;
    stranger.post("/member/sessions/end", &[("id", &theirs.id)]).await;
    assert_eq!(second.get("/member").await.status, StatusCode::OK, "it is not theirs to end");
    assert_eq!(browser.post("/member/sessions/end", &[("id", &theirs.id)]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(second.get("/member").await.status, StatusCode::FORBIDDEN);
    assert_eq!(second.sign_in("amina", PHRASE, &owner.code()).await.status, StatusCode::SEE_OTHER);
    browser.post("/member/sessions/end", &[]).await;
    assert_eq!(second.get("/member").await.status, StatusCode::FORBIDDEN, "all others");
    assert_eq!(browser.get("/member").await.status, StatusCode::OK, "not this one");
}

#[tokio::test]
async fn ways_in_are_changed_by_hand_and_the_last_one_stays() {
    let browser = Browser::new().await;
    let owner = browser.invited("amina", &[]).await;
    let last = browser.post("/member/passphrase/remove", &[]).await;
    assert!(last.status == StatusCode::UNPROCESSABLE_ENTITY && last.shows("only way in"), "{}", last.text);
    let form = browser.get("/member/passphrase").await;
    let secret = form.between("name=\"secret\" value=\"", "\"");
    let typed = |phrase: &'static str| {
        let secret = secret.clone();
        let browser = &browser;
        async move {
            let now = u64::try_from(jiff::Timestamp::now().as_second()).expect("after 1970");
            let code = super::one_time::OneTime::parse(&secret).expect("a secret").code(now);
            let fields = [("name", "amina.d"), ("passphrase", phrase), ("secret", &secret), ("code", &code)];
            browser.post("/member/passphrase", &fields).await
        }
    };
    for (phrase, said) in [
        ("too short", "15 characters at least"),
        ("passwordpassword", "among the first"),
        ("amina.d amina.d amina.d", "holds your name"),
    ] {
        let seen = typed(phrase).await;
        assert!(seen.status == StatusCode::UNPROCESSABLE_ENTITY && seen.shows(said), "{}", seen.text);
        assert!(!seen.shows(phrase), "a passphrase is in no page");
    }
    assert_eq!(typed("seven turtles crossed the frozen lake").await.status, StatusCode::SEE_OTHER);
    let stranger = browser.other("198.51.100.4");
    assert_eq!(stranger.sign_in("amina", PHRASE, &owner.code()).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let codes = browser.post("/member/recovery-codes", &[]).await;
    assert!(codes.status == StatusCode::OK && !codes.shows(&owner.codes[0]));
    assert_eq!(codes.headers["cache-control"], "private, no-store");
    let log = audit::store::of(&browser.app.db, "account", &owner.account, 50).await.expect("answered");
    for act in [Act::Invited, Act::InvitationAccepted, Act::PassphraseSet, Act::RecoveryCodesMade, Act::SignedIn] {
        assert!(log.iter().any(|entry| entry.act == act.as_str()), "{act:?}");
    }
}

/// Every byte below a folder.
fn bytes_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            match entry.path().is_dir() {
                true => folders.push(entry.path()),
                false => found.push((entry.path().display().to_string(), std::fs::read(entry.path()).expect("a file"))),
            }
        }
    }
    found
}

#[tokio::test]
async fn nothing_on_the_disk_says_from_where_by_what_or_who() {
    let mut browser = Browser::new().await;
    browser.agent = "Marker-agent/7.7";
    browser.at = "203.0.113.217".parse().expect("an address");
    for path in ["/", "/search?q=Marker-question", "/sign-in", "/nowhere/Marker-nowhere", "/compromised"] {
        browser.get(path).await;
    }
    let owner = browser.invited("amina", &[Role::Member]).await;
    browser.get("/member").await;
    browser.sign_in("amina", "Marker-wrong phrase it is", "000000").await;
    browser.sign_in("marker-unknown", PHRASE, &owner.code()).await;
    let session = browser.session().expect("a session").to_string();
    let secret = owner.secret.written();
    let data = browser.app.config.data.clone();
    browser.app.db.close().await;
    let files = bytes_below(&data);
    assert!(files.iter().any(|(name, bytes)| name.ends_with("plenary.db") && bytes.len() > 10_000));
    let markers = [
        "203.0.113",
        "Marker-agent",
        "Marker-question",
        "Marker-nowhere",
        "Marker-wrong",
        "marker-unknown",
        "Marker-amina",
        "amina@marker.example",
        "amina",
        PHRASE,
        &session,
        &secret,
        &owner.codes[0],
        &owner.codes[0].replace('-', ""),
    ];
    for (name, bytes) in &files {
        for marker in markers {
            let found = bytes.windows(marker.len()).any(|window| window == marker.as_bytes());
            assert!(!found, "{marker} is in {name}");
        }
    }
}

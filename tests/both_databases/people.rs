//! Sessions, ways in, letters and the log.

use super::{NOW, databases};
use plenary::access::Role;
use plenary::audit::{self, Act};
use plenary::db::{self, Db};
use plenary::member::{account, letter, people, sign_in, store};

const LATER: &str = "2026-11-25T00:00:00.000000Z";

async fn somebody(db: &Db) -> String {
    let mut tx = db::begin(db).await.expect("a transaction");
    let account = account::create(&mut tx, "fr").await.expect("made");
    account::grant(&mut tx, &plenary::member::Operator::at_the_machine(), &account, &Role::Secretariat)
        .await
        .expect("granted");
    tx.commit().await.expect("committed");
    account
}

#[tokio::test]
async fn two_who_write_the_log_at_once_stand_in_line() {
    for db in databases().await {
        let write = |number: usize| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut tx = db::begin(&db).await.expect("a transaction");
                audit::record(&mut tx, "operator", Act::Frozen, &format!("account-{number}")).await.expect("recorded");
                tx.commit().await.expect("committed");
            })
        };
        for one in (0..20).map(write).collect::<Vec<_>>() {
            one.await.expect("written");
        }
        let standing = audit::verify::verify(&db, None).await.expect("it holds");
        assert_eq!((standing.entries, standing.number), (20, 20));
        assert_eq!(audit::store::before(&db, 11, 5).await.expect("answered").first().map(|one| one.number), Some(10));
        assert_eq!(audit::store::of(&db, "account", "account-3", 5).await.expect("answered").len(), 1);
        let mut tx = db::begin(&db).await.expect("a transaction");
        let last = audit::store::last_older(&mut tx, "9999").await.expect("answered").expect("some");
        assert_eq!(last.0, 20);
        assert!(audit::store::last_older(&mut tx, "0001").await.expect("answered").is_none());
        audit::store::delete_up_to(&mut tx, 5).await.expect("deleted");
        tx.commit().await.expect("committed");
        assert_eq!(audit::store::after(&db, 0, 1).await.expect("answered")[0].number, 6);
    }
}

#[tokio::test]
async fn sessions_are_found_by_their_token_and_ended_by_their_id() {
    for db in databases().await {
        let account = somebody(&db).await;
        let mut tx = db::begin(&db).await.expect("a transaction");
        for (hash, id) in [("hash-1", "one"), ("hash-2", "two"), ("hash-3", "three")] {
            store::insert_session(&mut tx, hash, id, &account, "passkey", NOW, LATER).await.expect("inserted");
        }
        tx.commit().await.expect("committed");
        store::saw_session(&db, "hash-1", "2026-11-24T12:00:00.000000Z").await.expect("seen");
        let found = store::session_at(&db, "hash-1", NOW).await.expect("answered").expect("there");
        assert_eq!((found.id.as_str(), &found.account_id, &found.seen_at[..13]), ("one", &account, "2026-11-24T12"));
        assert!(store::session_at(&db, "hash-1", LATER).await.expect("answered").is_none(), "it is over");
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(!store::end_session_of(&mut tx, "somebody else", "one", NOW).await.expect("answered"));
        assert!(store::end_session_of(&mut tx, &account, "one", NOW).await.expect("answered"));
        assert_eq!(store::end_sessions(&mut tx, &account, "two", NOW).await.expect("answered"), 1);
        tx.commit().await.expect("committed");
        let left = store::sessions(&db, &account, NOW).await.expect("answered");
        assert_eq!(left.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["two"]);
    }
}

#[tokio::test]
async fn ways_in_are_kept_and_each_code_is_taken_once() {
    for db in databases().await {
        let account = somebody(&db).await;
        let kept = sign_in::store::Kept {
            account_id: account.clone(),
            hash: "$argon2id$".into(),
            code_id: "sealed".into(),
            code_step: 5,
        };
        let mut tx = db::begin(&db).await.expect("a transaction");
        sign_in::store::set_passphrase(&mut tx, "mark", &kept, NOW).await.expect("set");
        assert!(sign_in::store::name_is_taken(&mut tx, "mark", "another").await.expect("answered"));
        assert!(!sign_in::store::name_is_taken(&mut tx, "mark", &account).await.expect("answered"));
        assert!(!sign_in::store::take_code(&mut tx, &account, 5).await.expect("answered"));
        assert!(sign_in::store::take_code(&mut tx, &account, 6).await.expect("answered"));
        sign_in::store::set_recovery_codes(&mut tx, &account, &["a".into(), "b".into()], NOW).await.expect("set");
        assert!(sign_in::store::use_recovery_code(&mut tx, "a", NOW).await.expect("answered"));
        assert!(!sign_in::store::use_recovery_code(&mut tx, "a", NOW).await.expect("answered"));
        sign_in::store::insert_passkey(&mut tx, "key", &account, "{}", NOW).await.expect("inserted");
        sign_in::store::used_passkey(&mut tx, "key", "{\"counter\":1}", "2026-11-24").await.expect("used");
        sign_in::store::insert_device(&mut tx, "device", &account, LATER).await.expect("inserted");
        sign_in::store::insert_ceremony(&mut tx, "asked", "", "{}", LATER).await.expect("inserted");
        tx.commit().await.expect("committed");
        assert_eq!(sign_in::store::by_name(&db, "mark").await.expect("answered").expect("there").code_step, 6);
        assert!(sign_in::store::passphrase_of(&db, &account).await.expect("answered").is_some());
        assert_eq!(sign_in::store::recovery_account(&db, "b").await.expect("answered"), Some(account.clone()));
        assert_eq!(sign_in::store::recovery_account(&db, "a").await.expect("answered"), None);
        assert_eq!(sign_in::store::recovery_codes_left(&db, &account).await.expect("answered"), 1);
        assert_eq!(sign_in::store::passkeys(&db, &account).await.expect("answered")[0].credential, "{\"counter\":1}");
        assert_eq!(sign_in::store::device_account(&db, "device", NOW).await.expect("answered"), Some(account.clone()));
        assert_eq!(sign_in::store::device_account(&db, "device", LATER).await.expect("answered"), None);
        assert_eq!(people::store::by_id(&db, &account).await.expect("answered").expect("there").ways, 2);
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(sign_in::store::take_ceremony(&mut tx, "asked", NOW).await.expect("answered").is_some());
        assert!(sign_in::store::take_ceremony(&mut tx, "asked", NOW).await.expect("answered").is_none());
        assert!(!sign_in::store::remove_passkey(&mut tx, "another", "key").await.expect("answered"));
        assert_eq!(
            sign_in::store::remove_passphrase(&mut tx, &account).await.expect("answered").as_deref(),
            Some("sealed")
        );
        sign_in::store::remove_all(&mut tx, &account).await.expect("removed");
        sign_in::store::forget(&mut tx, LATER).await.expect("forgotten");
        tx.commit().await.expect("committed");
        assert_eq!(people::store::by_id(&db, &account).await.expect("answered").expect("there").ways, 0);
    }
}

#[tokio::test]
async fn people_are_invited_frozen_and_closed() {
    for db in databases().await {
        let account = somebody(&db).await;
        let mut tx = db::begin(&db).await.expect("a transaction");
        people::store::insert_invitation(&mut tx, "one", &account, "operator", NOW, LATER).await.expect("inserted");
        people::store::insert_invitation(&mut tx, "two", &account, "operator", NOW, LATER).await.expect("inserted");
        people::store::insert_identity(&mut tx, &account, "sealed").await.expect("inserted");
        tx.commit().await.expect("committed");
        assert_eq!(people::store::invited(&db, "one", NOW).await.expect("answered"), Some(account.clone()));
        assert_eq!(people::store::invited(&db, "one", LATER).await.expect("answered"), None);
        assert_eq!(people::store::open_until(&db, &account, NOW).await.expect("answered").as_deref(), Some(LATER));
        assert_eq!(people::store::identity_of(&db, &account).await.expect("answered").as_deref(), Some("sealed"));
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(people::store::use_invitation(&mut tx, "one", NOW).await.expect("answered"));
        assert!(!people::store::use_invitation(&mut tx, "one", NOW).await.expect("answered"));
        assert_eq!(people::store::cancel_invitations(&mut tx, &account, NOW).await.expect("answered"), 1);
        assert!(!people::store::use_invitation(&mut tx, "two", NOW).await.expect("answered"));
        assert_eq!(people::store::secretariat(&mut tx).await.expect("answered"), [account.clone()]);
        assert!(people::store::freeze(&mut tx, &account, NOW).await.expect("answered"));
        assert!(!people::store::freeze(&mut tx, &account, NOW).await.expect("answered"));
        assert!(people::store::secretariat(&mut tx).await.expect("answered").is_empty());
        assert!(people::store::unfreeze(&mut tx, &account).await.expect("answered"));
        people::store::set_language(&mut tx, &account, "ar").await.expect("set");
        assert_eq!(people::store::identity(&mut tx, &account).await.expect("answered").as_deref(), Some("sealed"));
        people::store::forget(&mut tx, LATER).await.expect("forgotten");
        tx.commit().await.expect("committed");
        assert_eq!(people::store::language(&db, &account).await.expect("answered"), "ar");
        assert_eq!(people::store::all(&db).await.expect("answered").len(), 1);
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(people::store::close(&mut tx, &account, NOW).await.expect("answered"));
        tx.commit().await.expect("committed");
        assert!(people::store::all(&db).await.expect("answered").is_empty());
    }
}

#[tokio::test]
async fn a_letter_waits_is_sent_and_ends_all_others() {
    for db in databases().await {
        let account = somebody(&db).await;
        let mut tx = db::begin(&db).await.expect("a transaction");
        letter::store::insert(&mut tx, "letter", &account, "something-waits", "/member", "", NOW)
            .await
            .expect("written");
        assert!(letter::waits_for(&mut tx, &account, "something-waits").await.expect("answered"));
        letter::store::attempt(&mut tx, "letter", "stop").await.expect("tried");
        tx.commit().await.expect("committed");
        assert_eq!(letter::store::waiting(&db, "letter").await.expect("answered").expect("there").attempts, 1);
        let mut tx = db::begin(&db).await.expect("a transaction");
        letter::store::sent(&mut tx, "letter", NOW).await.expect("sent");
        assert!(letter::stop(&mut tx, "stop", NOW).await.expect("answered"));
        assert!(!letter::stop(&mut tx, "another", NOW).await.expect("answered"));
        letter::store::given_up(&mut tx, "letter", NOW).await.expect("given up");
        tx.commit().await.expect("committed");
        assert!(letter::no_mail(&db, &account).await.expect("answered"));
        assert!(letter::store::waiting(&db, "letter").await.expect("answered").is_none());
        let mut tx = db::begin(&db).await.expect("a transaction");
        letter::set_no_mail(&mut tx, &account, false, NOW).await.expect("set");
        letter::store::forget(&mut tx, LATER).await.expect("forgotten");
        tx.commit().await.expect("committed");
        assert!(!letter::no_mail(&db, &account).await.expect("answered"));
    }
}

//! Names are sealed, the disk is stolen, the key is lost, replaced and put back.

use super::rotate::rotate;
use super::{IdentityError, State, destroy};
use crate::access::Purpose;
use crate::app::App;
use crate::config::Config;
use crate::db;
use std::path::{Path, PathBuf};

const NAME: &str = "Marisol Quetzalcoatl-Abernathy";
const CONTACT: &str = "marisol@refuge.example";

async fn seal(app: &App, text: &str) -> String {
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    let id = app.identities.seal(&mut tx, text).await.expect("sealed");
    tx.commit().await.expect("committed");
    id
}

async fn opened(app: &App, id: &str) -> Result<Option<String>, IdentityError> {
    let text = app.identities.open(&app.db, id).await?;
    Ok(text.map(|text| text.expose(Purpose::Checking).clone()))
}

async fn mark(app: &App, text: &str) -> String {
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    app.identities.mark(&mut tx, text).await.expect("marked")
}

fn key_of(app: &App) -> PathBuf {
    let folder = app.config.key_folder.clone().expect("tests have one");
    let mut files = std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
    files.next().expect("one key")
}

fn scan(folder: &Path, for_what: &[u8], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            scan(&path, for_what, found);
        } else {
            let bytes = std::fs::read(&path).expect("a file");
            if bytes.windows(for_what.len()).any(|part| part == for_what) {
                found.push(path);
            }
        }
    }
}

#[tokio::test]
async fn a_stolen_disk_tells_no_name() {
    let app = App::of_test().await;
    let (name, contact) = (seal(&app, NAME).await, seal(&app, CONTACT).await);
    mark(&app, CONTACT).await;
    assert_eq!(opened(&app, &name).await.expect("opened").as_deref(), Some(NAME));
    for secret in [NAME, CONTACT, "Quetzalcoatl", "refuge"] {
        let mut found = Vec::new();
        scan(&app.config.data, secret.as_bytes(), &mut found);
        assert!(found.is_empty(), "{secret} lies open in {found:?}");
    }
    // Who has the folder alone can start the program on it, and reads everything but names.
    let thief = Config { key_folder: Some(app.config.data.join("no-such-folder")), ..(*app.config).clone() };
    let thief = App::open(thief).await.expect("it opens");
    assert!(matches!(opened(&thief, &contact).await, Err(IdentityError::NoKey(_))));
    let mut tx = db::begin(&thief.db).await.expect("a transaction");
    assert!(matches!(thief.identities.seal(&mut tx, "x").await, Err(IdentityError::NoKey(_))), "read only");
    drop(tx);
    assert!(matches!(thief.identities.state(&thief.db).await, Ok(State::Closed(_))));
    assert!(db::tombstone::of_kind(&thief.db, "report").await.is_ok(), "all else goes on");
}

#[cfg(unix)]
#[tokio::test]
async fn the_key_is_its_owners_alone_and_lies_outside_of_the_data() {
    use std::os::unix::fs::PermissionsExt;
    let app = App::of_test().await;
    assert_eq!(app.identities.state(&app.db).await.expect("answered"), State::Unused);
    seal(&app, NAME).await;
    let key = key_of(&app);
    assert_eq!(std::fs::metadata(&key).expect("there").permissions().mode() & 0o777, 0o600);
    assert!(!key.starts_with(&app.config.data));
    assert_eq!(app.identities.state(&app.db).await.expect("answered"), State::Open(key));
}

#[tokio::test]
async fn a_key_of_another_folder_opens_nothing_and_the_right_one_can_be_put_back() {
    let (app, other) = (App::of_test().await, App::of_test().await);
    let name = seal(&app, NAME).await;
    seal(&other, NAME).await;
    let key = key_of(&app);
    let right = std::fs::read(&key).expect("there");
    std::fs::copy(key_of(&other), &key).expect("exchanged");
    let again = App::open((*app.config).clone()).await.expect("it opens");
    assert!(matches!(opened(&again, &name).await, Err(IdentityError::WrongKey(_))));
    std::fs::write(&key, right).expect("put back");
    assert_eq!(opened(&again, &name).await.expect("opened").as_deref(), Some(NAME), "without a restart");
}

#[tokio::test]
async fn another_key_takes_over_and_the_old_one_can_be_revoked() {
    let app = App::of_test().await;
    assert_eq!(rotate(&app, false).await.expect("answered"), None);
    let (name, contact) = (seal(&app, NAME).await, seal(&app, CONTACT).await);
    let (before, marked) = (std::fs::read(key_of(&app)).expect("there"), mark(&app, CONTACT).await);
    // Another process of the same folder has read the old key.
    let second = App::open((*app.config).clone()).await.expect("it opens");
    assert_eq!(opened(&second, &name).await.expect("opened").as_deref(), Some(NAME));

    assert_eq!(rotate(&app, true).await.expect("rotated").map(|done| done.records), Some(2));

    for app in [&app, &second] {
        assert_eq!(opened(app, &name).await.expect("opened").as_deref(), Some(NAME));
        assert_eq!(opened(app, &contact).await.expect("opened").as_deref(), Some(CONTACT));
        assert_eq!(mark(app, CONTACT).await, marked, "who was found before is found still");
    }
    std::fs::write(key_of(&app), before).expect("the old key alone");
    let thief = App::open((*app.config).clone()).await.expect("it opens");
    assert!(matches!(opened(&thief, &name).await, Err(IdentityError::WrongKey(_))), "the old key was revoked");
}

#[tokio::test]
async fn what_was_destroyed_is_gone_and_rows_cannot_be_exchanged() {
    let app = App::of_test().await;
    let (name, contact) = (seal(&app, NAME).await, seal(&app, CONTACT).await);
    let mut row = super::store::by_id(&app.db, &contact).await.expect("answered").expect("there");
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    assert!(destroy(&mut tx, &name).await.expect("answered"));
    assert!(!destroy(&mut tx, &name).await.expect("answered"));
    row.id = name.clone();
    super::store::put(&mut tx, &row).await.expect("put in the place of the other");
    tx.commit().await.expect("committed");
    assert!(matches!(opened(&app, &name).await, Err(IdentityError::Damaged(_))));
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    assert!(destroy(&mut tx, &name).await.expect("answered"));
    app.identities.replace(&mut tx, &contact, "another@refuge.example").await.expect("replaced");
    tx.commit().await.expect("committed");
    assert_eq!(opened(&app, &name).await.expect("answered"), None);
    assert_eq!(opened(&app, &contact).await.expect("opened").as_deref(), Some("another@refuge.example"));
}

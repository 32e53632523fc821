//! Sealed names, record by record.

use super::databases;
use plenary::db;
use plenary::identity::store::{self, KeyRow, Row};

#[tokio::test]
async fn sealed_records_are_put_replaced_and_destroyed() {
    for db in databases().await {
        assert_eq!(store::key(&db).await.expect("answered"), None);
        let key = KeyRow { id: "k".into(), fingerprint: "f".into(), mark_key: "m".into() };
        let row = Row { id: "one".into(), fingerprint: "f".into(), wrapped_key: "w".into(), sealed_text: "s".into() };
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(store::insert_key(&mut tx, &key).await.expect("answered"));
        assert!(!store::insert_key(&mut tx, &key).await.expect("answered"), "there is one key");
        store::put(&mut tx, &row).await.expect("put");
        store::put(&mut tx, &Row { wrapped_key: "x".into(), ..row.clone() }).await.expect("replaced");
        store::update_key(&mut tx, &KeyRow { fingerprint: "g".into(), ..key.clone() }).await.expect("another");
        store::forget_key(&mut tx).await.expect("answered");
        assert_eq!(store::key_in(&mut tx).await.expect("answered").map(|key| key.fingerprint), Some("g".into()));
        assert_eq!(store::all(&mut tx).await.expect("answered").len(), 1);
        tx.commit().await.expect("committed");
        assert_eq!(store::by_id(&db, "one").await.expect("answered").map(|row| row.wrapped_key), Some("x".into()));
        let mut tx = db::begin(&db).await.expect("a transaction");
        assert!(store::delete(&mut tx, "one").await.expect("answered"));
        assert!(!store::delete(&mut tx, "one").await.expect("answered"));
        store::forget_key(&mut tx).await.expect("answered");
        tx.commit().await.expect("committed");
        assert_eq!(store::key(&db).await.expect("answered"), None, "no record needs it any more");
    }
}

//! Whose copy it is: what is not for everybody says so in every file that is made of it.

use super::cast::Site;
use crate::access::{Audience, Readers, Role, Viewer};
use crate::db;
use crate::member::cast::cookie;
use crate::member::{copy_mark, session};
use crate::report;
use axum::body::Body;
use axum::http::header::COOKIE;
use axum::http::{HeaderMap, Request};

#[tokio::test]
async fn a_copy_of_what_is_not_for_everybody_says_whose_it_is_without_a_name() {
    let site = Site::new().await;
    let closed = &site.reports[0].id;
    let mut tx = db::begin(&site.app.db).await.expect("a transaction");
    report::store::set_readers(&mut tx, closed, &Readers::of(Audience::Members)).await.expect("stored");
    tx.commit().await.expect("committed");
    let mut copies = Vec::new();
    for _ in 0..2 {
        let pair = cookie(&site.app, &[Role::Member]).await;
        let headers = HeaderMap::from_iter([(COOKIE, pair.parse().expect("a header"))]);
        let Viewer::Person(standing) = session::viewer(&site.app, &headers).await else { panic!("signed in") };
        let mark = copy_mark(&standing.account);
        let ask = async |path: String| {
            site.ask(Request::get(path).header(COOKIE, &pair).body(Body::empty()).expect("a request")).await
        };
        let mut taken = Vec::new();
        for ending in ["txt", "md", "docx", "pdf"] {
            let seen = ask(format!("/reports/{closed}.{ending}")).await;
            assert_eq!(seen.status, 200);
            // Word files and PDFs are packed: that they differ is seen below.
            assert!(seen.text.contains(&mark) || matches!(ending, "docx" | "pdf"), "{ending}: {}", seen.text);
            assert!(!seen.text.contains(&standing.account), "no account");
            let open = ask(format!("/reports/{}.{ending}", site.reports[1].id)).await;
            assert!(!open.text.contains("Not for everybody"), "what is open is no copy");
            taken.push((seen.bytes, open.bytes));
        }
        let page = ask(format!("/reports/{closed}?print")).await.text;
        assert!(page.contains(&mark), "and what is printed");
        assert!(!ask(format!("/reports/{closed}")).await.text.contains(&mark), "the page itself goes nowhere");
        copies.push((mark, taken));
    }
    let [(one, ones), (other, others)] = copies.as_slice() else { panic!("two people") };
    assert!(one != other && one.len() == 8);
    for ((closed, open), (closed_too, open_too)) in ones.iter().zip(others) {
        assert_ne!(closed, closed_too, "each copy is somebody's");
        assert_eq!(open, open_too, "and what is for everybody is nobody's");
    }
}

//! A report for tests, stored with its statements.

use super::{Report, id, store};
use crate::app::App;
use crate::consultation::{self, Consultation};
use crate::db;
use crate::roundtable::{self, Roundtable};
use crate::statement::{self, Kind, Statement};

/// A report of one line a statement, each a challenge.
pub async fn report(app: &App, roundtable: &Roundtable, language: &str, lines: &[&str]) -> Report {
    let text = lines.join("\n");
    let file_hash = statement::hash(text.as_bytes());
    let report = Report::new(
        id(&file_hash, &roundtable.id),
        roundtable.id.clone(),
        format!("{}.txt", roundtable.slug),
        reading::Format::Text,
        file_hash,
        text.len() as u64,
        String::new(),
        language.into(),
        text.clone(),
        Vec::new(),
        Vec::new(),
        Vec::new(),
        app.now(),
    );
    app.files.put(text.as_bytes()).await.expect("kept");
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    store::insert(&mut tx, &report).await.expect("stored");
    let mut start = 0;
    for line in lines {
        let span = start..start + line.len();
        let mut one = Statement::cut(&report.id, &roundtable.id, &text, span, None).expect("a passage");
        one.kind = Kind::Challenge;
        one.language = language.into();
        statement::store::insert(&mut tx, &one).await.expect("stored");
        start += line.len() + 1;
    }
    tx.commit().await.expect("committed");
    report
}

/// A roundtable in Accra, of a consultation of its own.
pub async fn roundtable(app: &App) -> Roundtable {
    let mut tx = db::begin(&app.db).await.expect("a transaction");
    let asked = Consultation { slug: "wells".into(), title: "Wells".into(), ..Consultation::default() };
    let consultation_id = consultation::store::insert(&mut tx, &asked, &app.now()).await.expect("stored");
    let made = Roundtable {
        consultation_id,
        slug: "wells-accra".into(),
        title: "Wells in Accra".into(),
        country: "GHA".into(),
        ..Roundtable::default()
    };
    let id = roundtable::store::insert(&mut tx, &made).await.expect("stored");
    tx.commit().await.expect("committed");
    Roundtable { id, ..made }
}

//! A small site for tests: one consultation, two roundtables, three reports of which one is withdrawn, a published
//! global report, and a statement that is withheld.

use crate::access::Level;
use crate::app::App;
use crate::consultation::{self, Consultation};
use crate::organisation::{self, Organisation};
use crate::report::{self, Report};
use crate::roundtable::{self, Days, Roundtable};
use crate::statement::{self, Kind};
use crate::synthesis::{Corpus, json, run};
use crate::web::Answers;
use crate::{db, serve, synthesis};
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use std::time::Duration;

/// A word of the statement that is withheld, and of nothing else.
pub const CANARY: &str = "quicksilver";

/// What each roundtable said; the withheld statement is the last of Accra.
const SAID: [(&str, &str, &[&str]); 2] = [
    (
        "accra",
        "en",
        &[
            "Wells run dry in the north.",
            "Pumps break down every month & nobody mends them.",
            "Water is sold <too> dear.",
            "The minister’s quicksilver was named.",
        ],
    ),
    (
        "paris",
        "fr",
        &["Les puits sont à sec dans le nord.", "L’eau est vendue trop cher.", "Les pompes tombent en panne."],
    ),
];

pub struct Site {
    pub app: App,
    answers: Answers,
    pub consultation: String,
    pub roundtables: Vec<Roundtable>,
    /// By roundtable.
    pub reports: Vec<Report>,
    pub withheld: String,
    /// Id of the published synthesis.
    pub synthesis: String,
}

#[derive(Clone)]
pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}

impl Seen {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }
}

impl Site {
    pub async fn new() -> Site {
        let app = App::of_test().await;
        let answers = Answers::new(serve::routes(), app.clone()).expect("the routes fit together");
        let mut site = Site {
            app,
            answers,
            consultation: String::new(),
            roundtables: Vec::new(),
            reports: Vec::new(),
            withheld: String::new(),
            synthesis: String::new(),
        };
        site.hold().await;
        site.publish().await;
        site
    }

    async fn hold(&mut self) {
        let mut tx = db::begin(&self.app.db).await.expect("a transaction");
        let asked = Consultation {
            slug: "water".into(),
            title: "Water & “all”".into(),
            topic: "Who goes without?".into(),
            convener: "A convener".into(),
            notice: "Illustrative only.".into(),
            ..Consultation::default()
        };
        self.consultation = consultation::store::insert(&mut tx, &asked, &self.app.now()).await.expect("stored");
        for (at, (slug, language, _)) in SAID.into_iter().enumerate() {
            let host = Organisation {
                slug: format!("host-{slug}"),
                name: format!("Host, of {slug}"),
                ..Organisation::default()
            };
            organisation::store::insert_if_new(&mut tx, &host).await.expect("stored");
            let made = Roundtable {
                consultation_id: self.consultation.clone(),
                slug: slug.into(),
                position: at as i64 + 1,
                title: format!("{slug} roundtable"),
                country: if slug == "accra" { "GHA" } else { "FRA" }.into(),
                days: Days::parse(if slug == "accra" { "2008-07-30/2008-07-31" } else { "2008-06" }).expect("days"),
                language: language.into(),
                hosts: vec![host.name],
                ..Roundtable::default()
            };
            roundtable::store::insert(&mut tx, &made).await.expect("stored");
        }
        tx.commit().await.expect("committed");
        self.roundtables = roundtable::store::all(&self.app.db).await.expect("answered");
        for ((_, language, lines), roundtable) in SAID.into_iter().zip(self.roundtables.clone()) {
            let report = self.report(&roundtable, language, lines).await;
            self.reports.push(report);
        }
        let of_accra = statement::store::of_report(&self.app.db, &self.reports[0].id).await.expect("answered");
        let last = of_accra.last().expect("four of them");
        let mut tx = db::begin(&self.app.db).await.expect("a transaction");
        let kind = Kind::Challenge;
        statement::store::correct(&mut tx, &last.id, 1, kind, "en", Level::Withheld).await.expect("corrected");
        tx.commit().await.expect("committed");
        self.withheld = last.id.clone();
    }

    /// A report of one line a statement, stored.
    pub async fn report(&self, roundtable: &Roundtable, language: &str, lines: &[&str]) -> Report {
        report::cast::report(&self.app, roundtable, language, lines).await
    }

    /// Runs a synthesis over all reports and makes it public.
    pub async fn publish(&mut self) {
        let corpus = Corpus {
            consultation: consultation::store::by_id(&self.app.db, &self.consultation)
                .await
                .expect("answered")
                .expect("there"),
            roundtables: self.roundtables.clone(),
            organisations: organisation::store::all(&self.app.db).await.expect("answered"),
            reports: self.reports.clone(),
            statements: statement::store::of_consultation(&self.app.db, &self.consultation).await.expect("answered"),
            ..Corpus::default()
        };
        let record = run::run(&corpus, &themes::Settings::default(), None, &()).expect("a global report");
        let hash = self.app.files.put(json::to_json(record.get()).as_bytes()).await.expect("kept");
        let mut tx = db::begin(&self.app.db).await.expect("a transaction");
        let now = self.app.now();
        let row =
            synthesis::store::insert(&mut tx, &self.consultation, record.get(), &hash, &now).await.expect("stored");
        synthesis::store::publish(&mut tx, &row.id, &now).await.expect("published");
        tx.commit().await.expect("committed");
        self.synthesis = row.id;
    }

    pub async fn get(&self, path: &str) -> Seen {
        self.ask(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    pub async fn ask(&self, request: Request<Body>) -> Seen {
        let answer = self.answers.within(Duration::from_secs(60), request).await;
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
        Seen { status, headers, text: String::from_utf8_lossy(&bytes).into_owned(), bytes: bytes.to_vec() }
    }
}

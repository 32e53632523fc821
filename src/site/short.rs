//! Short addresses: `/s/ID` for `/statements/ID`, and so on. They are what is cited, so that they stay.

use crate::app::App;
use crate::web::{Reader, address};
use axum::Router;
use axum::extract::Path;
use axum::response::Redirect;
use axum::routing::get;

/// The short beginning of an address, and the whole one.
const BEGINNINGS: [(&str, &str); 7] = [
    ("/s", "/statements"),
    ("/r", "/reports"),
    ("/m", "/roundtables"),
    ("/t", "/themes"),
    ("/f", "/findings"),
    ("/c", "/consultations"),
    ("/o", "/organisations"),
];

pub fn routes() -> Router<App> {
    let mut routes = Router::new().route("/g/{slug}/{number}", get(global_report));
    for (short, whole) in BEGINNINGS {
        let lead = async move |reader: Reader, Path(name): Path<String>| to(&reader, &format!("{whole}/{name}"));
        routes = routes.route(&format!("{short}/{{name}}"), get(lead));
    }
    routes
}

async fn global_report(reader: Reader, Path((slug, number)): Path<(String, String)>) -> Redirect {
    to(&reader, &format!("/consultations/{slug}/global-report/{number}"))
}

/// The whole address, in the language and format that the short one had.
fn to(reader: &Reader, path: &str) -> Redirect {
    // What was decoded from the address is encoded again: a redirect must not lead elsewhere.
    let path: String = path
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect();
    Redirect::permanent(&address(&path, reader.asked.language, reader.asked.format))
}

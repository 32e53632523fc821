//! Where an address leads that nothing here answers to, when it was one of an old site.

use super::address::{As, OldAddress};
use super::store;
use crate::app::App;
use crate::web::{Format, address};
use crate::words::Language;

/// Longer is no address that anybody cites.
const LONGEST: usize = 1_000;

/// The address to go on to, in the language and form that the old one asked for.
pub async fn follow(app: &App, path: &str, query: Option<&str>) -> sqlx::Result<Option<String>> {
    if path.len() + query.map_or(0, str::len) > LONGEST {
        return Ok(None);
    }
    let old = OldAddress::read(path, query);
    if old.key().contains('\0') {
        return Ok(None);
    }
    let Some(to) = store::leads_to(&app.db, &old.keys()).await? else { return Ok(None) };
    let language = old.language.unwrap_or(Language::english());
    Ok(Some(match old.wanted {
        As::Page => address(&to, language, Format::Html),
        As::Print => address(&format!("{to}?print"), language, Format::Html),
        As::Pdf => address(&to, language, Format::Pdf),
        // What is new stands in one feed here.
        As::Feed => address("/", language, Format::Atom),
    }))
}

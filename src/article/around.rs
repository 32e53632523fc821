//! Menu and foot: what the secretariat wrote to stand around every page.

use super::{Kind, Written, for_reader, markdown, store};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::web::{Around, fragment};
use crate::words::Language;

/// What is published, for a reader of `language`. Nothing of it when the database does not answer: a page without
/// its menu is better than no page.
pub async fn around(app: &App, language: Language) -> Around {
    let editions = match store::published(&app.db, &[Kind::Menu, Kind::Foot]).await {
        Ok(editions) => editions,
        Err(error) => {
            tracing::error!(%error, "menu and foot could not be looked up");
            return Around::default();
        }
    };
    let seen = access::show_all(Viewer::Public, &editions).into_inner();
    let of = |kind: Kind| {
        let own: Vec<Written> = seen.iter().filter(|one| one.kind == kind).cloned().collect();
        for_reader(language, &own).cloned()
    };
    Around {
        menu: of(Kind::Menu).map(|menu| markdown::links(&menu.text.body)).unwrap_or_default(),
        foot: of(Kind::Foot).map(|foot| {
            let foreign = Some(foot.language.as_str()).filter(|tag| *tag != language.tag());
            fragment(markdown::blocks(&foot.text.body, foreign), language)
        }),
    }
}

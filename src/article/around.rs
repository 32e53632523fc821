//! Menu and foot: what the secretariat wrote to stand around every page.

use super::{Kind, Written, for_reader, markdown, store};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::web::{Around, fragment};
use crate::words::Language;
use std::sync::Arc;

/// What is published, for a reader of `language`. Nothing of it when the database does not answer: a page without
/// its menu is better than no page.
pub async fn around(app: &App, language: Language, viewer: &Viewer) -> Arc<Around> {
    let found = async { found(app, language, viewer).await };
    // Kept for those who are most: what somebody signed in may see besides is looked up each time.
    let around = match viewer {
        Viewer::Public => app.db.known("around", language.tag(), found).await,
        Viewer::Person(_) | Viewer::Operator => found.await.map(Arc::new),
    };
    around.unwrap_or_else(|error| {
        tracing::error!(%error, "menu and foot could not be looked up");
        Arc::default()
    })
}

async fn found(app: &App, language: Language, viewer: &Viewer) -> sqlx::Result<Around> {
    let kinds = store::published_kinds(&app.db, viewer).await?;
    if kinds.is_empty() {
        return Ok(Around::default());
    }
    let editions = store::published(&app.db, &[Kind::Menu, Kind::Foot]).await?;
    let seen = access::show_all(viewer, &editions).into_inner();
    let of = |kind: Kind| {
        let own: Vec<Written> = seen.iter().filter(|one| one.kind == kind).cloned().collect();
        for_reader(language, &own).cloned()
    };
    let listed = [("/news", "article-news", Kind::News), ("/topics", "article-topics", Kind::Topic)];
    let listed = listed
        .into_iter()
        .chain([("/topics", "article-topics", Kind::Crisis), ("/about", "article-kind-about", Kind::About)]);
    let mut more: Vec<(&str, &str)> =
        listed.filter(|(_, _, kind)| kinds.contains(kind)).map(|(to, name, _)| (to, name)).collect();
    more.dedup();
    Ok(Around {
        menu: of(Kind::Menu).map(|menu| markdown::links(&menu.text.body)).unwrap_or_default(),
        more,
        foot: of(Kind::Foot).map(|foot| {
            let foreign = Some(foot.language.as_str()).filter(|tag| *tag != language.tag());
            // The column of the foot sets its own measures.
            fragment(markdown::blocks(&foot.text.body, foreign), language).replacen(" class=\"text\"", "", 1)
        }),
    })
}

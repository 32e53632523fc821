//! The reading room: what everybody may see, page by page.
//!
//! A page is a document that is made from shown things, so that the page, its PDF, its Word file and its e-mail
//! say the same. Each file holds the handler of one noun and below it the builder of its document.

mod about;
mod account;
mod api;
mod article;
mod balance;
mod calendar;
#[cfg(test)]
pub(crate) mod cast;
mod catalogue;
mod coalition;
mod colophons;
mod consultation;
#[cfg(test)]
mod copies;
pub mod desk;
mod feed;
mod finding;
mod global_report;
mod home;
#[cfg(test)]
mod ladder;
mod language;
#[cfg(test)]
mod leaks;
mod library;
mod map;
pub mod oai;
mod organisation;
mod parts;
mod published;
mod region;
mod report;
mod roundtable;
mod roundtables;
mod short;
mod sitemap;
mod statement;
#[cfg(test)]
mod story;
mod tables;
mod take_away;
mod theme;
#[cfg(test)]
mod withdrawal;

use crate::app::App;
use axum::Router;
use axum::routing::get;

pub fn routes() -> Router<App> {
    Router::new()
        .merge(library::routes())
        .route("/", get(home::home))
        .route("/consultations", get(consultation::all))
        .route("/consultations/{slug}", get(consultation::one))
        .route("/consultations/{slug}/balance", get(balance::of_consultation))
        .route("/coalition/balance", get(balance::of_coalition))
        .route("/consultations/{slug}/{table}", get(tables::of_consultation))
        .route("/roundtables", get(roundtables::all))
        .route("/roundtables/{slug}", get(roundtable::one))
        .route("/roundtables/{slug}/report", get(report::newest))
        .route("/reports/{id}", get(report::one))
        .route("/reports/{id}/original", get(report::original))
        .route("/statements/{id}", get(statement::one))
        .route("/themes/{id}", get(theme::one))
        .route("/findings/{id}", get(finding::one))
        .route("/consultations/{slug}/global-report", get(global_report::newest))
        .route("/consultations/{slug}/global-report/{number}", get(global_report::numbered))
        .route("/regions", get(region::all))
        .route("/regions/{scheme}", get(region::scheme))
        .route("/regions/{scheme}/{region}", get(region::one))
        .route("/languages", get(language::all))
        .route("/languages/{tag}", get(language::one))
        .route("/organisations", get(organisation::all))
        .route("/organisations/{slug}", get(organisation::one))
        .route("/take-away", get(take_away::page))
        .route("/sitemap.xml", get(sitemap::index))
        .route("/sitemaps/{name}", get(sitemap::part))
        .route("/robots", get(sitemap::robots))
        .route("/about", get(article::about))
        .route("/news", get(article::news))
        .route("/news/page/{page}", get(article::more_news))
        .route("/news/{slug}", get(article::one_news))
        .route("/topics", get(article::topics))
        .route("/topics/page/{page}", get(article::more_topics))
        .route("/topics/{slug}", get(article::topic))
        .route("/method", get(about::method))
        .route("/verify", get(about::verify))
        .route("/schema/global-report-1", get(about::schema))
        .merge(coalition::routes())
        .merge(short::routes())
        .merge(api::routes())
        .merge(oai::routes())
}

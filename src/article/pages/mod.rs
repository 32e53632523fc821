//! The operator's side: all articles, and the form that writes one of them in one language.

mod all;
mod write;

use crate::app::App;
use axum::Router;
use axum::routing::{get, post};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/articles", get(all::show))
        .route("/desk/articles/{slug}/taken-down", post(all::take_down))
        .route("/desk/articles/{slug}/put-up", post(all::put_up))
        .route("/desk/articles/{slug}/{language}", get(write::edit).post(write::save_edition))
        .route("/desk/new-article/{kind}", get(write::new).post(write::save_new))
}

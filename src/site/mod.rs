//! The reading room: what everybody may see, page by page.

use crate::app::App;
use axum::Router;

pub fn routes() -> Router<App> {
    Router::new()
}

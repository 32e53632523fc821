//! The style sheet, the icon and the one script, which pages for passkeys have: named by their content, so that a browser asks for each once.

use crate::app::App;
use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// Where what never changes is served from.
pub const FOLDER: &str = "/static/";

struct Asset {
    address: String,
    content: &'static str,
    media_type: &'static str,
}

static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("plenary", "css", include_str!("static/plenary.css"), "text/css; charset=utf-8"));
static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("plenary", "svg", include_str!("static/plenary.svg"), "image/svg+xml"));

static PASSKEY: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("passkey", "js", include_str!("static/passkey.js"), "text/javascript; charset=utf-8"));

/// Address of the script that asks the browser for a passkey.
pub fn passkey() -> &'static str {
    &PASSKEY.address
}

/// Address of the style sheet.
pub fn style() -> &'static str {
    &STYLE.address
}

/// Address of the icon.
pub fn icon() -> &'static str {
    &ICON.address
}

pub fn routes() -> Router<App> {
    [&*STYLE, &*ICON, &*PASSKEY]
        .into_iter()
        .fold(Router::new(), |routes, asset| routes.route(&asset.address, get(|| async { asset.answer() })))
}

impl Asset {
    fn new(name: &str, suffix: &str, content: &'static str, media_type: &'static str) -> Asset {
        let digest = Sha256::digest(content.as_bytes());
        let short: String = digest[..6].iter().map(|byte| format!("{byte:02x}")).collect();
        Asset { address: format!("{FOLDER}{name}-{short}.{suffix}"), content, media_type }
    }

    fn answer(&self) -> impl IntoResponse + use<> {
        ([(CONTENT_TYPE, self.media_type), (CACHE_CONTROL, "public, max-age=31536000, immutable")], self.content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_stays_small_and_asks_nobody_else() {
        assert!(STYLE.content.len() <= 12_288, "{} bytes", STYLE.content.len());
        assert!(!STYLE.content.contains("url(") && !STYLE.content.contains("@import"));
    }
}

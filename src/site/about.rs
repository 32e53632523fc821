//! `/method`, `/verify`, `/schema/global-report-1`: how it is done, and how to check it.

use super::parts::{self, heading};
use crate::access;
use crate::app::App;
use crate::synthesis::json::JSON_SCHEMA;
use crate::web::{Format, Page, PageError, Reader, file};
use axum::extract::State;
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, link, plain};

/// Where the schema of the record is to be had.
const SCHEMA_ADDRESS: &str = "/schema/global-report-1.json";

pub async fn method(State(_): State<App>, reader: Reader) -> Result<Response, PageError> {
    let words = reader.words;
    let document = access::public(()).map(|()| {
        let mut blocks = Vec::new();
        for part in ["statements", "themes", "support", "breadth", "findings", "withheld", "same-bytes"] {
            blocks.push(heading(words, &format!("site-method-{part}")));
            blocks.push(Block::paragraph(words.say(&format!("site-method-{part}-how"))));
        }
        blocks.push(heading(words, "site-method-data"));
        blocks.push(parts::paragraph(vec![
            words.say("site-method-data-how").into(),
            " ".into(),
            link(SCHEMA_ADDRESS, words.say("site-method-schema")),
        ]));
        Document {
            title: words.say("synthesis-method"),
            lede: Some(words.say("site-method-lede")),
            contents: true,
            blocks,
            ..Document::default()
        }
    });
    Page::of(document).answer(&reader).await
}

pub async fn verify(State(_): State<App>, reader: Reader) -> Result<Response, PageError> {
    let words = reader.words;
    let document = access::public(()).map(|()| Document {
        title: words.say("site-verify"),
        lede: Some(words.say("site-verify-lede")),
        blocks: vec![
            heading(words, "site-verify-by-eye"),
            Block::paragraph(words.say("site-verify-by-eye-how")),
            heading(words, "site-verify-by-program"),
            parts::numbered(["one", "two", "three"].map(|step| plain(words.say(&format!("site-verify-step-{step}"))))),
            heading(words, "site-verify-what"),
            parts::list(
                ["quotations", "links", "counts", "findings"]
                    .map(|what| plain(words.say(&format!("site-verify-{what}")))),
            ),
            heading(words, "site-verify-not"),
            Block::paragraph(words.say("site-verify-not-how")),
        ],
        ..Document::default()
    });
    Page::of(document).answer(&reader).await
}

pub async fn schema(State(_): State<App>, reader: Reader) -> Result<Response, PageError> {
    match reader.asked.format {
        Format::Json => {
            let schema = access::public(()).map(|()| JSON_SCHEMA.as_bytes().to_vec());
            Ok(file(schema, Format::Json, "global-report-1", &reader))
        }
        _ => Err(PageError::NoSuchFormat(vec![Format::Json])),
    }
}

//! The web: one request in, one answer out, in the reader's language and the format asked for.
//!
//! | file | does |
//! |---|---|
//! | `serve.rs` | takes connections, with limits, and lets running answers end |
//! | `answer.rs` | the way of a request, from address to answer: read it top down |
//! | `asked.rs` | language and format out of an address, and back |
//! | `reader.rs` | who reads: what a handler asks for first |
//! | `page.rs`, `set.rs`, `letter.rs` | a document as a page, as a file, as an e-mail |
//! | `colophon.rs`, `cite/` | what a page says about itself, and how it is cited |
//! | `links.rs` | leads the links of a document to pages in the reader's language |
//! | `layout.rs`, `layout.html` | what stands around every page |
//! | `form.rs`, `form.html`, `conflict.html` | what forms share |
//! | `sheet.rs` | a working page: blocks, and forms whose fields are data |
//! | `error.rs` | which error goes where |
//! | `xml.rs`, `question.rs` | what programs read and ask |
//! | `fetch.rs` | asks for a page from within |
//! | `cache.rs`, `headers.rs`, `asset.rs` | speed, safety, the style sheet |

mod answer;
mod asked;
mod asset;
pub mod cache;
pub mod cite;
pub mod colophon;
mod error;
mod fetch;
pub mod form;
mod headers;
mod layout;
mod letter;
mod links;
mod page;
pub mod question;
mod reader;
mod serve;
mod set;
pub mod sheet;
pub mod xml;

pub use answer::Answers;
pub use asked::{Asked, Format, address, in_query};
pub use asset::passkey as passkey_script;
pub use colophon::Colophon;
pub use error::{OrNotFound, PageError};
pub use fetch::{Fetched, fetch};
pub use layout::{Around, Frame};
pub use page::{Page, SearchBox, data, file, fragment, html, html_with_script};
pub use reader::{Fresh, Host, Operator, Person, Reader};
pub use serve::{Peer, serve};

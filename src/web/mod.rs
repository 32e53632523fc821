//! The web: one request in, one answer out, in the reader's language and the format asked for.
//!
//! | file | does |
//! |---|---|
//! | `serve.rs` | takes connections, with limits, and lets running answers end |
//! | `answer.rs` | the way of a request, from address to answer: read it top down |
//! | `asked.rs` | language and format out of an address, and back |
//! | `reader.rs` | who reads: what a handler asks for first |
//! | `page.rs`, `set.rs`, `letter.rs` | a document as a page, as a file, as an e-mail |
//! | `layout.rs`, `layout.html` | what stands around every page |
//! | `form.rs`, `form.html`, `conflict.html` | what forms share |
//! | `error.rs` | which error goes where |
//! | `fetch.rs` | asks for a page from within |
//! | `cache.rs`, `headers.rs`, `asset.rs` | speed, safety, the style sheet |

mod answer;
mod asked;
mod asset;
pub mod cache;
mod error;
mod fetch;
pub mod form;
mod headers;
mod layout;
mod letter;
mod page;
mod reader;
mod serve;
mod set;

pub use answer::Answers;
pub use asked::{Asked, Format, address};
pub use error::{OrNotFound, PageError};
pub use fetch::{Fetched, fetch};
pub use layout::{Around, Frame};
pub use page::{Page, file, fragment, html};
pub use reader::{Operator, Reader};
pub use serve::serve;

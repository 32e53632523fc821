//! Takes somebody out for good: who they were, and where they wish it what they said. Not withheld: gone.
//!
//! | where something stands | how it goes |
//! |---|---|
//! | sealed names and contacts | the record goes with its own key: noise in every copy |
//! | links, codes, sessions, consents, what waits | rows are removed |
//! | words of statements, in every version of the roundtable's reports | bytes become `#`, so that spans of others stay true |
//! | the files that reports were read from | replaced by their text without the words |
//! | records of global reports, published or not | written anew without the words; the old files are removed |
//! | search index, kept answers | made anew |
//! | free pages and the write-ahead log of the database | overwritten, emptied |
//! | backups | the ids go onto a list that lies beside the key, and are struck out again when a backup is put back |
//!
//! What else holds the words (a document of the library, a page that somebody wrote) is looked for and told:
//! [`remains`]. What others copied, and disks that keep old blocks, are out of reach.

pub mod commands;
pub mod erase;
mod list;
pub mod remains;
mod store;
mod strike;

pub use erase::{EraseError, Erased, erase};
pub use list::apply;

//! The leak matrix: every address, asked by everybody, before and after something was put there that is not for them.
//!
//! Addresses are read from the source (`routes.rs`): a route that stands in no line of its table fails the test. What is
//! planted stands in `plant.rs`, one function for each kind of thing; a new kind of thing that has readers gets a
//! function there. An answer to who may not see the planted thing must be the same bytes as before, headers included:
//! then no word, no count, no order, no length and no status tells that it is there.

mod plant;
mod routes;
mod store;
mod story;

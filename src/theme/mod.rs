//! Themes: statements about the same thing, across roundtables.
//!
//! The grouping is the `themes` crate's; this folder hands it the statements by kind, because what
//! stands in the way and what should be done about it are different points, and turns what comes back
//! into ids that stay. What people decide about themes is a log, replayed on every run.

pub mod carry;
pub mod commands;
pub mod decide;
pub mod decision;
pub mod group;
pub mod model;
pub mod store;
mod table;

pub use table::table;

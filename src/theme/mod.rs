//! Themes: statements about the same thing, across roundtables.
//!
//! The grouping is the `themes` crate's; this folder hands it the statements by kind, because what
//! stands in the way and what should be done about it are different points, and turns what comes back
//! into ids that stay.

pub mod group;
mod table;

pub use table::table;

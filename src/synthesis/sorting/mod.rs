//! Sorting by hand: what the engine put together is looked through, named, joined, taken apart.

pub mod pages;

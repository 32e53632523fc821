//! Participants and what is theirs: the pages on which they decide, and those on which the desk notes who said what.

pub mod contribute;
pub mod own;
pub mod pages;

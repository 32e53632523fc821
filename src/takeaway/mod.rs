//! Everything to take away: the public site as a folder that needs no server, and all data as one file.

pub mod archive;
pub mod commands;
pub mod copy_files;
#[cfg(test)]
mod erased;
pub mod export;
mod moved;
mod rewrite;
pub mod store;
#[cfg(test)]
mod story;

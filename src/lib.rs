//! Plenary: a worldwide consultation, from the first roundtable to the global report.
//!
//! The domain comes first, in order: each folder may use only those above it. `ARCHITECTURE.md` is the map.

pub mod region;

pub mod access;
pub mod audit;
pub mod group;
pub mod identity;
pub mod member;
pub mod organisation;

pub mod article;
pub mod library;

pub mod consent;
pub mod consultation;
pub mod release;
pub mod report;
pub mod roundtable;
pub mod statement;
pub mod synthesis;
pub mod theme;

pub mod coalition;

pub mod erasure;
pub mod participant;
pub mod search;

pub mod old_site;
pub mod site;
pub mod takeaway;

pub mod app;
pub mod cli;
pub mod config;
pub mod demo;
pub mod serve;

pub mod db;
pub mod files;
pub mod jobs;
pub mod mail;
pub mod web;
pub mod words;

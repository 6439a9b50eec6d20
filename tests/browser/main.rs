//! The built page, used as people use it: in a real browser, by clicks and keys.
//!
//! The page is taken from the folder that `STACKFIT_DIST` names, or from `dist`. Each test has browsers of its own with
//! fresh profiles; at its end, none of them may have logged a warning or asked any other host for anything.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

#[path = "../support/mod.rs"]
mod random;

mod accessible;
mod axe;
mod builder;
mod certainty;
mod change;
mod clock;
mod comparing;
mod decisions;
mod early;
mod embed;
mod errors;
mod figures;
mod focus;
mod foreign;
mod foreign_problems;
mod history;
mod hosted;
mod interview;
mod keyboard;
mod layout;
mod lighter;
mod link_problems;
mod links;
mod memory;
mod network;
mod offline;
mod once;
mod pictures;
mod pieces;
mod plain;
mod prefilled;
mod printing;
mod ranking;
mod reading;
mod reading_time;
mod responsive;
mod result;
mod short;
mod single;
mod start_again;
mod storage;
mod tabs;
mod taking_along;
mod team;
mod translated;
mod unstarted;
mod verdict;
mod what_if;
mod worst;

//! What can go wrong with a catalogue from elsewhere, and what is said of it.

use crate::address::Refusal;
use catalogue::Problem;
use wording::{EN, fill};

/// How many problems are shown; who has more has one cause for them.
const SHOWN: usize = 20;

/// Why a catalogue is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nothing is loaded from its address.
    Refused(Refusal),
    /// Its address leads on to another one.
    Moved,
    /// No server answered, or the connection broke.
    Unreachable,
    /// It took longer than so many seconds.
    TimedOut(u32),
    /// The server has an error, or no such file.
    Status(u16),
    /// It has more bytes than so many.
    TooLarge(usize),
    /// It has been read, and cannot be used.
    Faulty(Vec<Problem>),
}

impl Failure {
    /// What a visitor is told.
    pub fn lede(&self) -> &'static str {
        match self {
            Failure::Unreachable => EN.foreign_offline,
            Failure::TimedOut(_) => EN.foreign_slow,
            _ => EN.foreign_faulty,
        }
    }

    /// What whoever published the catalogue is told, with the remedy.
    pub fn detail(&self) -> String {
        match self {
            Failure::Refused(Refusal::NoAddress(address)) => {
                fill(EN.foreign_no_address, &[("address", address)])
            }
            Failure::Refused(Refusal::Login) => EN.foreign_login.to_owned(),
            Failure::Refused(Refusal::Insecure) => EN.foreign_insecure.to_owned(),
            Failure::Refused(Refusal::Unlisted(origin)) => {
                fill(EN.foreign_unlisted, &[("origin", origin)])
            }
            Failure::Moved => EN.foreign_moved.to_owned(),
            Failure::Unreachable => EN.foreign_unreachable.to_owned(),
            Failure::TimedOut(seconds) => {
                fill(EN.foreign_timeout, &[("seconds", &seconds.to_string())])
            }
            Failure::Status(status) => fill(EN.foreign_status, &[("status", &status.to_string())]),
            Failure::TooLarge(bytes) => {
                let size = (bytes >> 20).to_string();
                fill(EN.foreign_large, &[("size", &size)])
            }
            Failure::Faulty(_) => EN.foreign_problems.to_owned(),
        }
    }

    /// Whether it can be another time, with nothing put right.
    pub fn is_passing(&self) -> bool {
        matches!(self, Failure::Unreachable | Failure::TimedOut(_))
    }

    /// The first of the problems with the catalogue.
    pub fn shown(&self) -> &[Problem] {
        let problems = self.problems();
        &problems[..problems.len().min(SHOWN)]
    }

    /// How many problems there are beyond those, in words.
    pub fn more(&self) -> Option<String> {
        let more = self.problems().len().checked_sub(SHOWN + 1)? + 1;
        let count = more.to_string();
        Some(fill(EN.foreign_problems_more, &[("count", &count)]))
    }

    fn problems(&self) -> &[Problem] {
        match self {
            Failure::Faulty(problems) => problems,
            _ => &[],
        }
    }
}

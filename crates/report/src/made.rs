//! How much has been worked out so far, so that a test can see that nothing is made twice.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// How many reports have been made.
pub(super) static REPORTS: AtomicU32 = AtomicU32::new(0);

/// How many analyses have been begun.
pub(super) static ANALYSES: AtomicU32 = AtomicU32::new(0);

/// One more.
pub(super) fn count(made: &AtomicU32) {
    made.fetch_add(1, Relaxed);
}

/// How many reports and analyses have been made in this process.
pub fn made() -> [u32; 2] {
    [&REPORTS, &ANALYSES].map(|made| made.load(Relaxed))
}

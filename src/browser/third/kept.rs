//! Saved decisions in local storage, beside the progress.
//!
//! Every change is made to what is stored at that moment, not to what this page remembers of it, so that two pages that
//! are open at once do not undo each other; the `storage` event tells each of the other's changes.

use crate::browser::listening::listen;
use crate::browser::storage;
use crate::catalogue::Catalogue;
use crate::decisions::{Decisions, read, write};
use crate::session::Entry;
use crate::view::{App, Keeping, Kept};

/// Shows what is stored, now and whenever another page changes it.
pub fn follow(app: App) {
    app.decisions.set(load(app.catalogue));
    listen("storage", move |_| app.decisions.set(load(app.catalogue)));
}

fn load(catalogue: &Catalogue) -> Kept {
    if !storage::available() {
        return Kept {
            keeping: Keeping::Blocked,
            ..Kept::default()
        };
    }
    let Some(text) = storage::stored(catalogue, Entry::Decisions) else {
        return Kept::default();
    };
    match read(catalogue, &text) {
        Ok(read) if read.dropped == 0 => Kept {
            decisions: read.decisions,
            keeping: Keeping::Kept,
        },
        damaged => Kept {
            decisions: damaged.map(|read| read.decisions).unwrap_or_default(),
            keeping: Keeping::Damaged,
        },
    }
}

/// Changes what is stored; says whether that worked. What could not be read is put aside first, and deleted with
/// everything else only.
pub fn change(app: App, change: Box<dyn FnOnce(&mut Decisions)>) -> bool {
    let mut kept = load(app.catalogue);
    if kept.keeping == Keeping::Blocked {
        app.decisions.set(kept);
        return false;
    }
    change(&mut kept.decisions);
    let worked = if kept.decisions.is_empty() {
        storage::delete(app.catalogue, Entry::Decisions);
        storage::delete(app.catalogue, Entry::Unread);
        true
    } else {
        let spoilt = (kept.keeping == Keeping::Damaged)
            .then(|| storage::stored(app.catalogue, Entry::Decisions))
            .flatten();
        let store = |entry, text: &str| storage::store(app.catalogue, entry, text);
        let safe = spoilt.is_none_or(|text| store(Entry::Unread, &text));
        safe && store(Entry::Decisions, &write(&kept.decisions))
    };
    app.decisions.set(load(app.catalogue));
    worked
}

//! Progress in local storage, in the form of a result link, or of a what-if link where weights are set by hand: versioned,
//! with a checksum, and readable for ever.
//!
//! `gloo-storage` throws where storage is blocked, even for reading, so it is probed first.

use gloo_storage::{LocalStorage, Storage};
use web_sys::window;

use super::{framing, location};
use crate::answers::{Answer, Answers, NOT_SURE};
use crate::catalogue::Catalogue;
use crate::catalogue::parameters::PREVIEW;
use crate::session::{Entry, Pace, former_key, key};
use crate::share::{self, readable};
use crate::view::Progress;
use crate::weights::{Case, OwnWeights};

/// What answers start with that were stored before there was more than the first piece: a readable link follows. No other
/// kind of link starts like this.
const EARLY: &str = "?";

/// What is stored, as far as it can be read, and how that went.
pub fn load(catalogue: &Catalogue) -> (Answers, OwnWeights, Progress) {
    let nothing = |progress| (Answers::default(), OwnWeights::default(), progress);
    if is_preview() {
        return nothing(Progress::Saved);
    }
    if !available() {
        return nothing(Progress::Blocked);
    }
    let Some(link) = stored(catalogue, Entry::Progress) else {
        return nothing(Progress::Saved);
    };
    // Stored before there was more than the first piece of the program.
    if let Some(query) = link.strip_prefix(EARLY) {
        let (answers, _) = readable::decode(catalogue, query);
        return (answers, OwnWeights::default(), Progress::Saved);
    }
    match share::own(catalogue, &link) {
        Ok(stored) if stored.unknown == 0 => (stored.answers, stored.weights, Progress::Saved),
        Ok(stored) => (stored.answers, stored.weights, Progress::Corrupt),
        Err(_) => nothing(Progress::Corrupt),
    }
}

/// The link that is stored, if there is one: with it comes what was first, and with which data.
pub fn left(catalogue: &Catalogue) -> Option<String> {
    let link = (!is_preview() && available()).then(|| stored(catalogue, Entry::Progress));
    link.flatten().filter(|link| share::is_own(link))
}

/// Stores answers and weights, with the best stacks for them, or removes what is stored if there are none; says whether it
/// worked.
pub fn save(catalogue: &Catalogue, case: Case<'_>, top: &[Vec<String>]) -> bool {
    if is_preview() {
        return true;
    }
    if !available() {
        return false;
    }
    if case.answers.is_empty() && case.weights.is_empty() {
        delete(catalogue, Entry::Progress);
        delete(catalogue, Entry::Aside);
        return true;
    }
    // What could not be read in full, or was stored by a newer version, is put aside.
    if let Some(text) = stored(catalogue, Entry::Progress)
        && !text.starts_with(EARLY)
        && !share::own(catalogue, &text).is_ok_and(|stored| stored.unknown == 0)
    {
        // Moved, because there may be no room for it twice.
        delete(catalogue, Entry::Progress);
        if !store(catalogue, Entry::Aside, &text) {
            store(catalogue, Entry::Progress, &text);
            return false;
        }
    }
    let link = share::encode(catalogue, case, top);
    store(catalogue, Entry::Progress, &link)
}

/// Stores the answers that can be given before the second piece of the program is there, as their readable link.
pub fn save_early(catalogue: &Catalogue, answers: &Answers) -> bool {
    if is_preview() {
        return true;
    }
    if !available() {
        return false;
    }
    let mut stored = EARLY.to_owned();
    for (question, answer) in answers.iter() {
        let options = match answer {
            Answer::NotSure => NOT_SURE.to_owned(),
            answer => answer.options().join(","),
        };
        stored.push_str(&format!("&{question}={options}"));
    }
    store(catalogue, Entry::Progress, &stored)
}

/// Whether there are answers to be read, or what may be some.
pub fn has_answers(catalogue: &Catalogue) -> bool {
    !is_preview() && available() && stored(catalogue, Entry::Progress).is_some()
}

/// Whether progress can be saved.
pub fn progress() -> Progress {
    if is_preview() || available() {
        Progress::Saved
    } else {
        Progress::Blocked
    }
}

/// Whether the visitor chose to be asked everything. It is kept apart from the answers, whose form is frozen.
pub fn pace(catalogue: &Catalogue) -> Pace {
    let chosen = available()
        .then(|| stored(catalogue, Entry::Pace))
        .flatten();
    match chosen {
        Some(_) => Pace::Full,
        None => Pace::Short,
    }
}

/// Stores which questions are asked. Where that is not possible, the note on progress says so already.
pub fn save_pace(catalogue: &Catalogue, pace: Pace) {
    if is_preview() || !available() {
        return;
    }
    match pace {
        Pace::Short => delete(catalogue, Entry::Pace),
        Pace::Full => {
            store(catalogue, Entry::Pace, "full");
        }
    }
}

/// Whether this page only shows how it would be on another one, beside that on which somebody decides: nothing is read
/// from the device then, and nothing kept there.
fn is_preview() -> bool {
    location::has_parameter(PREVIEW)
}

/// Whether there is storage and it lets itself be read.
pub fn available() -> bool {
    let storage = window().map(|window| window.local_storage());
    matches!(storage, Some(Ok(Some(storage))) if storage.get_item(EARLY).is_ok())
}

/// What is stored of something, where there is storage.
pub fn stored(catalogue: &Catalogue, entry: Entry) -> Option<String> {
    let at = |key: String| LocalStorage::raw().get_item(&key).ok().flatten();
    let (key, former) = keys(catalogue, entry);
    at(key).or_else(|| at(former?))
}

/// Stores something, where there is storage; says whether it worked.
pub fn store(catalogue: &Catalogue, entry: Entry, text: &str) -> bool {
    let (key, _) = keys(catalogue, entry);
    let storage = LocalStorage::raw();
    // Some browsers refuse without a word.
    storage.set_item(&key, text).is_ok()
        && storage.get_item(&key).ok().flatten().as_deref() == Some(text)
}

/// Removes something, where there is storage.
pub fn delete(catalogue: &Catalogue, entry: Entry) {
    let (key, former) = keys(catalogue, entry);
    for key in [key].into_iter().chain(former) {
        // Fails only where storage is taken away while the page is open.
        let _ = LocalStorage::raw().remove_item(&key);
    }
}

/// A page around this one that is told the answers is told none that were given elsewhere: what is kept there has a key of
/// its own.
fn keys(catalogue: &Catalogue, entry: Entry) -> (String, Option<String>) {
    let address = location::catalogue_address();
    let address = address.as_deref();
    let mut id = match framing::told() {
        Some(origin) => format!("{}:told:{origin}", catalogue.id),
        None => catalogue.id.clone(),
    };
    // Widgets that begin with answers of their own go on with them; saved decisions are one list.
    if matches!(entry, Entry::Progress | Entry::Aside | Entry::Pace) {
        id.extend(framing::widget());
    }
    (key(&id, address, entry), former_key(&id, address, entry))
}

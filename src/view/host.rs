//! What only the browser can do, as functions that the browser layer fills in, and what it tells the views.

use super::{App, Shell};
use crate::answers::Answers;
use crate::catalogue::Evidence;
use crate::decisions::Decisions;
use crate::embed::snippets::Pin;
use crate::report::Analysis;
use crate::weights::OwnWeights;

/// Whether progress is saved on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Progress {
    /// It is.
    #[default]
    Saved,
    /// Storage is blocked or full.
    Blocked,
    /// What was stored could not be read in full.
    Corrupt,
}

/// Where the loading of claims and sources stands.
#[derive(Clone, Copy, Debug, Default)]
pub enum EvidenceState {
    /// Not asked for yet, or under way.
    #[default]
    Waiting,
    /// There.
    Loaded(&'static Evidence),
    /// Not to be had now.
    Failed,
}

/// How sure the result of some answers is.
#[derive(Clone, Debug)]
pub struct Analysed {
    /// The answers and weights that counted.
    pub case: (Answers, OwnWeights),
    /// What was found.
    pub analysis: Analysis,
}

/// How the visitor has decided a toss-up.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The answers and weights that it is about.
    pub case: (Answers, OwnWeights),
    /// The id of the stack decided for.
    pub stack: String,
    /// Its name.
    pub name: String,
    /// What taking another would have meant, continuing "is".
    pub hurts: String,
}

/// The answers that a technology is made for.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// Its id.
    pub technology: String,
    /// The answers.
    pub answers: Answers,
    /// Whether they put it first, or only as near as can be.
    pub first: bool,
}

/// Where the search for what would put a stack first stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Search {
    /// Nobody has asked.
    #[default]
    Idle,
    /// Under way for a stack.
    Under(String),
    /// Over for a stack: the changes, or none if no two changes will do.
    Over(String, Option<Vec<String>>),
}

/// Decisions saved on this device.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The decisions, as far as they can be read.
    pub decisions: Decisions,
    /// Whether they can be kept.
    pub keeping: Keeping,
}

/// Whether decisions are kept on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Keeping {
    /// They are.
    #[default]
    Kept,
    /// Storage is blocked.
    Blocked,
    /// Part of what is stored cannot be read.
    Damaged,
}

/// Saves a picture under a name, given its SVG; tells whether that worked.
pub type SavePicture = fn(&str, &str, Box<dyn FnOnce(bool)>);

/// A change of the saved decisions.
pub type DecisionsChange = Box<dyn FnOnce(&mut Decisions)>;

/// Takes the text of a file; none if it could not be read.
pub type FileRead = Box<dyn FnOnce(Option<String>)>;

/// Takes the version of the script for other people's pages that they can keep to; none if they cannot.
pub type PinFound = Box<dyn FnOnce(Option<Pin>)>;
/// Shares a text; then says whether that worked.
pub type Sharing = fn(String, Box<dyn FnOnce(bool)>);

/// The browser, as far as views need it.
#[derive(Clone, Copy)]
pub struct Host {
    /// Copies a text; then says whether it worked.
    pub copy: fn(String, Box<dyn FnOnce(bool)>),
    /// Opens the print dialogue.
    pub print: fn(),
    /// Goes back in the page's own history; says whether there was anywhere to go.
    pub back: fn() -> bool,
    /// Goes to another address of this page, given its fragment.
    pub go: fn(&str),
    /// Moves the focus to the element with this id.
    pub focus: fn(&str),
    /// Makes the report of a case bit by bit.
    pub report: fn(App, (Answers, OwnWeights)),
    /// Works out how sure a case is bit by bit.
    pub analyse: fn(App, (Answers, OwnWeights)),
    /// Looks for what would put a stack first, given answers and weights.
    pub search: fn(App, &(Answers, OwnWeights), String),
    /// Changes the decisions saved on this device; says whether that could be stored. The third piece's only.
    pub keep: fn(App, DecisionsChange) -> bool,
    /// Reads the file picked in the input with this id, of which so many bytes are wanted at most. The third piece's only.
    pub file: fn(&str, usize, FileRead),
    /// Today, such as `2026-11-21`. The third piece's only.
    pub today: fn() -> String,
    /// Looks which version of the script other people's pages can keep to. The third piece's only.
    pub pin: fn(PinFound),
    /// Saves a picture as an SVG file. The third piece's only.
    pub save_svg: SavePicture,
    /// Saves a picture as a PNG file. The third piece's only.
    pub save_png: SavePicture,
    /// Saves a text as a file, given its name, its media type, and what it says; says whether it could be made. The
    /// third piece's only.
    pub save: fn(&str, &str, &str) -> bool,
    /// Shares a text by the system's own dialogue, where there is one, and says whether that worked or was given up. The third piece's only.
    pub share: Option<Sharing>,
    /// Does something in a task of its own, after whatever waits already.
    pub later: fn(Box<dyn FnOnce()>),
    /// Tells the page around this one that its call to action, which leads to this address, has been followed.
    pub called: fn(&str),
    /// Loads what is missing of the program.
    pub fetch: fn(Shell),
    /// Loads the page anew.
    pub reload: fn(),
    /// The page's address, to which the fragment of a link is added.
    pub address: fn() -> String,
}

impl Default for Host {
    /// A browser that does nothing, for rendering without one.
    fn default() -> Self {
        Host {
            copy: |_, done| done(false),
            print: || {},
            back: || false,
            go: |_| {},
            focus: |_| {},
            report: |_, _| {},
            analyse: |_, _| {},
            search: |_, _, _| {},
            keep: |_, _| false,
            file: |_, _, done| done(None),
            today: String::new,
            pin: |done| done(None),
            save_svg: |_, _, done| done(false),
            save_png: |_, _, done| done(false),
            save: |_, _, _| false,
            share: None,
            later: |part| part(),
            called: |_| {},
            fetch: |_| {},
            reload: || {},
            address: String::new,
        }
    }
}

//! Inputs for a target: valid, damaged, from the corpus, or nonsense; and smaller ones that still fail.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::strategy::{NewTree, Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::{Dice, Target};

/// The longest input that is made: what bounds the size of inputs is tried out by tests of its own.
const LONGEST: usize = 100_000;

/// Letters at which readers of text tend to go wrong.
const LETTERS: &[&str] = &[
    "\0",
    "\u{1b}[31m",
    "\u{7}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{fffd}",
    "\u{10ffff}",
    "é",
    "e\u{301}",
    "ﬀ",
    "İ",
    "ẞ",
    "👩‍👩‍👧",
    "\r\n",
    "\n",
    "\t",
    " ",
    "%",
    "%00",
    "%ff",
    "%F0%9F",
    "&",
    "=",
    "?",
    "#",
    "+",
    ",",
    ":",
    ";",
    "~",
    ".",
    "..",
    "/",
    "\\",
    "\"",
    "'",
    "<",
    ">",
    "{",
    "}",
    "[",
    "]",
    "-",
    "_",
    "0",
    "-1",
    "1e999",
    "NaN",
    "18446744073709551616",
    "javascript:",
    "https://",
    "__proto__",
];

/// The inputs for a target, of any number.
#[derive(Clone)]
pub struct Inputs {
    target: &'static Target,
    corpus: Vec<Vec<u8>>,
}

impl Inputs {
    /// Those of a target.
    pub fn of(target: &'static Target) -> Self {
        let corpus = corpus(target).into_iter().map(|(_, bytes)| bytes).collect();
        Inputs { target, corpus }
    }

    fn make(&self, dice: &mut Dice<'_>) -> Vec<u8> {
        let mut input = match dice.below(10) {
            0..6 => (self.target.make)(dice),
            6..9 if !self.corpus.is_empty() => dice.one(&self.corpus).clone(),
            _ => self.nonsense(dice),
        };
        if dice.chance(75) {
            for _ in 0..=dice.below(5) {
                self.damage(dice, &mut input);
            }
        }
        input.truncate(LONGEST);
        input
    }

    fn nonsense(&self, dice: &mut Dice<'_>) -> Vec<u8> {
        let mut input = Vec::new();
        for _ in 0..dice.below(24) {
            match dice.below(3) {
                0 => input.push(dice.below(256) as u8),
                _ => input.extend(self.word(dice)),
            }
        }
        input
    }

    fn word(&self, dice: &mut Dice<'_>) -> &'static [u8] {
        let words = if dice.chance(60) && !self.target.words.is_empty() {
            self.target.words
        } else {
            LETTERS
        };
        dice.one(words).as_bytes()
    }

    /// Changes an input in one place.
    fn damage(&self, dice: &mut Dice<'_>, input: &mut Vec<u8>) {
        let from = dice.below(input.len() + 1);
        let length = dice.length(7).min(input.len() - from);
        let piece = input[from..from + length].to_vec();
        match dice.below(9) {
            0 if from < input.len() => input[from] ^= 1 << dice.below(8),
            1 if from < input.len() => input[from] = dice.below(256) as u8,
            2 => drop(input.drain(from..from + length)),
            3 => input.truncate(from),
            4 => {
                let times = 1 + dice.length(6);
                insert(input, from, &piece.repeat(times));
            }
            5 => {
                let place = dice.below(input.len() + 1);
                insert(input, place, &piece);
            }
            6 if !self.corpus.is_empty() => {
                let other = dice.one(&self.corpus);
                let start = dice.below(other.len() + 1);
                insert(input, from, &other[start..]);
            }
            7 => {
                input.splice(from..from + length, self.word(dice).iter().copied());
            }
            _ => insert(input, from, self.word(dice)),
        }
    }
}

fn insert(input: &mut Vec<u8>, place: usize, piece: &[u8]) {
    if input.len() + piece.len() <= LONGEST {
        input.splice(place..place, piece.iter().copied());
    }
}

impl std::fmt::Debug for Inputs {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "inputs for {}", self.target.name)
    }
}

impl Strategy for Inputs {
    type Tree = Shrinking;
    type Value = Vec<u8>;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let input = self.make(&mut Dice::of(runner.rng()));
        Ok(Shrinking::of(input))
    }
}

/// An input, and the smaller ones that are left to try: without ever shorter pieces.
pub struct Shrinking {
    failing: Vec<u8>,
    shown: Vec<u8>,
    from: usize,
    length: usize,
}

impl Shrinking {
    fn of(input: Vec<u8>) -> Self {
        Shrinking {
            length: input.len().next_power_of_two(),
            from: 0,
            shown: input.clone(),
            failing: input,
        }
    }

    /// Shows the input without the next piece; says whether there is one.
    fn next(&mut self) -> bool {
        while self.from >= self.failing.len() && self.length > 0 {
            self.length /= 2;
            self.from = 0;
        }
        self.shown.clone_from(&self.failing);
        if self.length == 0 || self.failing.is_empty() {
            return false;
        }
        let until = self.failing.len().min(self.from + self.length);
        self.shown.drain(self.from..until);
        true
    }
}

impl ValueTree for Shrinking {
    type Value = Vec<u8>;

    fn current(&self) -> Vec<u8> {
        self.shown.clone()
    }

    fn simplify(&mut self) -> bool {
        self.failing.clone_from(&self.shown);
        self.next()
    }

    fn complicate(&mut self) -> bool {
        self.from += self.length;
        self.next()
    }
}

/// The files of a target in the corpus, sorted by name.
pub fn corpus(target: &Target) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("corpus")
        .join(target.name);
    let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some((entry.path(), fs::read(entry.path()).ok()?)))
        .collect();
    files.sort();
    files
}

//! Markdown, block by block, in the form that linters ask for by default: lines of at most 80 characters where they can
//! be broken, one blank line between blocks, one at the end.

use super::inline::{Inline, mark, plain};

/// The longest line, in UTF-16 units, as JavaScript's linters count.
pub const WIDTH: usize = 80;

/// A page of Markdown that is being written.
#[derive(Default)]
pub struct Page(String);

impl Page {
    /// The page.
    pub fn finish(self) -> String {
        self.0
    }

    fn block(&mut self, text: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0 += text;
        self.0.push('\n');
    }

    /// A heading. Stops at its end are left out, as linters want it.
    pub fn heading(&mut self, level: usize, text: &str) {
        let text = text.trim_end_matches(['.', ',', ';', ':', '!', ' ']);
        self.block(&format!("{} {}", "#".repeat(level), plain(text).as_str()));
    }

    /// A paragraph, if there is something in it.
    pub fn paragraph(&mut self, text: &Inline) {
        if !text.is_empty() {
            self.block(&wrapped(text.as_str(), "", ""));
        }
    }

    /// A paragraph of plain text.
    pub fn text(&mut self, text: &str) {
        self.paragraph(&plain(text));
    }

    /// A list, if there is something in it.
    pub fn list(&mut self, entries: &[Inline]) {
        let entries = entries.iter();
        let lines = entries.map(|entry| wrapped(entry.as_str(), "* ", "  "));
        let lines: Vec<String> = lines.collect();
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    /// A table whose first column is text and whose others are numbers.
    pub fn table(&mut self, head: &[Inline], rows: &[Vec<Inline>]) {
        let row = |cells: &[Inline]| {
            let cells: Vec<&str> = cells.iter().map(Inline::as_str).collect();
            format!("| {} |", cells.join(" | "))
        };
        let numbers = " --: |".repeat(head.len().saturating_sub(1));
        let mut lines = vec![row(head), format!("| --- |{numbers}")];
        lines.extend(rows.iter().map(|cells| row(cells)));
        self.block(&lines.join("\n"));
    }
}

/// Breaks text into lines, the first with one beginning, the others with another.
fn wrapped(text: &str, first: &str, rest: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::from(first);
    for (place, unit) in units(text).into_iter().enumerate() {
        if place == 0 {
            line += &unit;
        } else if width(&line) + 1 + width(&unit) > WIDTH {
            lines.push(std::mem::replace(&mut line, format!("{rest}{unit}")));
        } else {
            line = format!("{line} {unit}");
        }
    }
    lines.push(line);
    lines.join("\n")
}

/// What a text can be broken into: words, each with those after it that would begin a list, a heading or a rule at the
/// beginning of a line. The first word is kept from doing so by a backslash.
fn units(text: &str) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match (units.last_mut(), mark(word)) {
            (Some(last), Some(_)) => *last = format!("{last} {word}"),
            (None, Some(sign)) => {
                let (before, after) = word.split_at(sign);
                units.push(format!("{before}\\{after}"));
            }
            (_, None) => units.push(word.to_owned()),
        }
    }
    units
}

fn width(text: &str) -> usize {
    text.encode_utf16().count()
}

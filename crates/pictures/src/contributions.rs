//! What each criterion adds to the scores of the pick and its runner-ups: a bar for each, in a column for each stack.
//!
//! A column adds up to its score. Bars stand beside their numbers, and every column has its name, so that no colour has
//! to be told from another.

use super::canvas::{Anchor, Canvas, FIRST, HEAD, NAME, NUMBER};
use super::measure::{SMALLEST, Style};
use super::palette::{ACCENT, INK, LINE, SECOND};
use super::subject::{Subject, points};
use super::{Draw, Picture, Table, put_together};
use catalogue::order::{self, hundredths, hundredths_and_tenth};
use report::StackReport;
use wording::pictures::EN;
use wording::{self, fill};

/// The id of this picture.
pub const ID: &str = "contributions";

/// Names and scores of the stacks, and what each criterion adds to each of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Contributions {
    stacks: Vec<(String, String)>,
    rows: Vec<(String, Vec<f64>)>,
}

const SCORE: Style = Style {
    size: 20.0,
    bold: true,
    class: INK,
};

/// How many lines a name may take.
const LINES: usize = 6;
/// The room for the names of criteria beside the columns.
const NAMES: f64 = 148.0;
/// Between two columns.
const GAP: f64 = 12.0;
/// The widest column, so that a few of them do not make bars that shout.
const WIDEST: f64 = 170.0;

/// The picture for a report.
pub fn picture(subject: &Subject<'_>) -> Picture {
    let parts = subject.pick.contributions.greatest_first();
    let row = |(criterion, _): &(&str, f64)| {
        let part = |stack: &&StackReport| stack.contributions.get(criterion).unwrap_or_default();
        let name = subject.criterion(criterion).to_owned();
        (name, subject.stacks.iter().map(part).collect())
    };
    let stacks = subject.stacks.iter();
    let content = Contributions {
        stacks: stacks
            .map(|stack| (stack.name.clone(), hundredths(stack.score)))
            .collect(),
        rows: parts.iter().map(row).collect(),
    };
    let caption = EN.contributions_caption.to_owned();
    let table = content.table(subject);
    put_together(
        subject,
        ID,
        (subject.claim(title(subject)), caption),
        table,
        content,
    )
}

/// How far the first is ahead of the second, and what does most for that.
fn title(subject: &Subject<'_>) -> String {
    let pick = subject.pick;
    let second = subject.stacks.get(1);
    // What a criterion adds to the score, or to the lead where there is another.
    let adds = |id: &str| {
        let part = |stack: &StackReport| stack.contributions.get(id).unwrap_or_default();
        part(pick) - second.map_or(0.0, |second| part(second))
    };
    let mut parts = pick.contributions.greatest_first();
    order::sort(&mut parts, |one, other| {
        adds(other.0).total_cmp(&adds(one.0))
    });
    let most = parts.first().map_or("", |(id, _)| subject.criterion(id));
    let lead = second.map(|second| subject.lead(second));
    let words = [
        ("name", pick.name.as_str()),
        ("other", second.map_or("", |second| &second.name)),
        ("score", &hundredths(pick.score)),
        ("points", &points(lead.unwrap_or_default())),
        ("criterion", most),
    ];
    let template = match lead {
        None => EN.contributions_alone,
        Some(0) => EN.contributions_level,
        Some(_) => EN.contributions_title,
    };
    fill(template, &words)
}

impl Contributions {
    fn table(&self, subject: &Subject<'_>) -> Table {
        let mut head = vec![wording::EN.result_table_criterion.to_owned()];
        head.extend(self.stacks.iter().map(|(name, _)| name.clone()));
        let row = |(name, parts): &(String, Vec<f64>)| {
            let mut row = vec![name.clone()];
            row.extend(parts.iter().map(|part| hundredths_and_tenth(*part)));
            row
        };
        let mut total = vec![EN.score.to_owned()];
        total.extend(self.stacks.iter().map(|(_, score)| score.clone()));
        Table {
            caption: subject.say(EN.contributions_table),
            head,
            rows: [total]
                .into_iter()
                .chain(self.rows.iter().map(row))
                .collect(),
        }
    }

    /// The longest bar.
    fn most(&self) -> f64 {
        let parts = self.rows.iter().flat_map(|(_, parts)| parts);
        parts.copied().fold(0.0, f64::max)
    }

    /// Names and scores on top of the columns; gives the base line of the scores.
    fn draw_heads(&self, canvas: &mut Canvas, columns: &Columns) -> f64 {
        let style = |place: usize| Style {
            bold: place == 0,
            ..NUMBER
        };
        let heads: Vec<Vec<String>> = (self.stacks.iter().enumerate())
            .map(|(place, (name, _))| style(place).wrap(name, columns.pitch - GAP, LINES))
            .collect();
        let tallest = heads.iter().map(Vec::len).max().unwrap_or_default();
        let below = tallest as f64 * NUMBER.leading();
        let base = below + 24.0;
        for (place, lines) in heads.iter().enumerate() {
            let top = below - lines.len() as f64 * NUMBER.leading();
            let x = columns.at(place);
            canvas.block((x, top), &style(place), Anchor::Start, lines);
            canvas.text((x, base), &SCORE, Anchor::Start, &self.stacks[place].1);
        }
        canvas.text((0.0, base), &HEAD, Anchor::Start, EN.score);
        base
    }

    /// Columns with heads; each criterion a line.
    fn draw_wide(&self, canvas: &mut Canvas, columns: &Columns) -> f64 {
        let mut top = self.draw_heads(canvas, columns) + 12.0;
        for (name, parts) in &self.rows {
            canvas.line((0.0, top), (canvas.width, top), LINE);
            let lines = NAME.wrap(name, NAMES - GAP, 3);
            let text = lines.len() as f64 * NAME.leading();
            let height = text.max(NUMBER.leading()) + 12.0;
            let middle = top + height / 2.0;
            canvas.block((0.0, middle - text / 2.0), &NAME, Anchor::Start, &lines);
            for (place, part) in parts.iter().enumerate() {
                let (x, number) = (columns.at(place), hundredths_and_tenth(*part));
                let room = columns.pitch - GAP - NUMBER.width("00.0") - 6.0;
                let bar = columns.bar(*part, room);
                canvas.area((x, middle - 6.0), (bar, 12.0), colour(place));
                let at = (x + bar + 6.0, middle + 0.36 * SMALLEST);
                canvas.text(at, &NUMBER, Anchor::Start, &number);
            }
            top += height;
        }
        top
    }

    /// A key on top, which numbers the columns; each criterion a heading with a line of numbers and bars.
    fn draw_narrow(&self, canvas: &mut Canvas, columns: &Columns) -> f64 {
        let mut top = 0.0;
        for (place, (name, score)) in self.stacks.iter().enumerate() {
            let style = if place == 0 { FIRST } else { NAME };
            let lines = style.wrap(name, canvas.width - 62.0, LINES);
            let base = top + NAME.size;
            canvas.text((0.0, base), &HEAD, Anchor::Start, &(place + 1).to_string());
            canvas.text((canvas.width, base), &FIRST, Anchor::End, score);
            top = canvas.block((20.0, top), &style, Anchor::Start, &lines) + 3.0;
        }
        top += 9.0;
        for place in 0..self.stacks.len() {
            let at = (columns.at(place), top + HEAD.size);
            canvas.text(at, &HEAD, Anchor::Start, &(place + 1).to_string());
        }
        top += HEAD.leading() + 4.0;
        for (name, parts) in &self.rows {
            canvas.line((0.0, top), (canvas.width, top), LINE);
            let lines = NAME.wrap(name, canvas.width, 2);
            let below = canvas.block((0.0, top + 6.0), &NAME, Anchor::Start, &lines);
            for (place, part) in parts.iter().enumerate() {
                let (x, number) = (columns.at(place), hundredths_and_tenth(*part));
                canvas.text((x, below + NUMBER.size), &NUMBER, Anchor::Start, &number);
                let bar = columns.bar(*part, columns.pitch - GAP);
                canvas.area((x, below + 17.0), (bar, 7.0), colour(place));
            }
            top = below + 34.0;
        }
        top - 8.0
    }
}

/// Where columns stand, and how long bars are in them.
struct Columns {
    left: f64,
    pitch: f64,
    /// What the longest bar stands for.
    most: f64,
}

impl Columns {
    fn at(&self, place: usize) -> f64 {
        self.left + place as f64 * self.pitch
    }

    fn bar(&self, part: f64, room: f64) -> f64 {
        if self.most > 0.0 {
            part / self.most * room
        } else {
            0.0
        }
    }
}

fn colour(place: usize) -> &'static str {
    if place == 0 { ACCENT } else { SECOND }
}

impl Draw for Contributions {
    fn draw(&self, canvas: &mut Canvas) -> f64 {
        let names = if canvas.wide() { NAMES } else { 0.0 };
        let column = (canvas.width - names) / self.stacks.len() as f64;
        let columns = Columns {
            left: names,
            pitch: column.min(WIDEST),
            most: self.most(),
        };
        if canvas.wide() {
            self.draw_wide(canvas, &columns)
        } else {
            self.draw_narrow(canvas, &columns)
        }
    }
}

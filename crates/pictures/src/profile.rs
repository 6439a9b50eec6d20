//! How the best stacks do on each criterion: a mark for each on a common axis, of a shape of its own.

use super::axis::Axis;
use super::canvas::{Anchor, Canvas, FIRST, HEAD, NAME, NUMBER};
use super::measure::Style;
use super::palette::{ACCENT, HOLLOW, LINE};
use super::subject::Subject;
use super::{Draw, Picture, Table, put_together};
use catalogue::order::hundredths;
use report::StackReport;
use wording::pictures::EN;
use wording::{self, fill};

/// The id of this picture.
pub const ID: &str = "profile";

/// Names of the stacks, and the value of each on every criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    stacks: Vec<String>,
    rows: Vec<(String, Vec<f64>)>,
}

/// How many stacks are shown: as many as there are shapes.
const SHOWN: usize = 3;
/// The room for names beside the axis.
const NAMES: f64 = 148.0;
/// The width of a column of numbers.
const VALUES: f64 = 38.0;
/// Between an axis and what stands beside it.
const MARGIN: f64 = 12.0;
/// How far the marks of two stacks are apart in height, so that equal ones do not hide each other.
const LANE: f64 = 8.0;

/// The picture for a report.
pub fn picture(subject: &Subject<'_>) -> Picture {
    let shown: Vec<_> = subject.stacks.iter().take(SHOWN).collect();
    let row = |(criterion, weight): (&str, f64)| {
        // The value is what is left of a contribution without the weight.
        let value = |stack: &&&StackReport| {
            let part = stack.contributions.get(criterion)?;
            (weight > 0.0).then(|| part / weight)
        };
        let values: Option<Vec<f64>> = shown.iter().map(value).collect();
        Some((subject.criterion(criterion).to_owned(), values?))
    };
    let weights = subject.report.weights.greatest_first();
    let content = Profile {
        stacks: shown.iter().map(|stack| stack.name.clone()).collect(),
        rows: weights.into_iter().filter_map(row).collect(),
    };
    let table = content.table(subject);
    let texts = (content.title(), EN.profile_caption.to_owned());
    put_together(subject, ID, texts, table, content)
}

/// A value as it is shown, to compare what is read.
fn shown(value: f64) -> i64 {
    hundredths(value).parse().unwrap_or_default()
}

impl Profile {
    /// On how many criteria the first is ahead of the others, and on which it is furthest behind.
    fn title(&self) -> String {
        let name = self.stacks.first().map_or("", String::as_str);
        if self.stacks.len() == 1 || self.rows.len() == 1 {
            return self.title_alone(name);
        }
        let (mut ahead, mut behind) = (0, (0, ""));
        for (criterion, values) in &self.rows {
            let own = values.first().copied().map_or(0, shown);
            let others = values.iter().skip(1).copied().map(shown);
            let gap = others.max().unwrap_or(own) - own;
            ahead += usize::from(gap < 0);
            if gap > behind.0 {
                behind = (gap, criterion);
            }
        }
        let count = match ahead {
            0 => EN.profile_none.to_owned(),
            count => count.to_string(),
        };
        let words = [
            ("name", name),
            ("count", &count),
            ("all", &self.rows.len().to_string()),
            ("criterion", behind.1),
        ];
        let template = if behind.0 == 0 {
            EN.profile_ahead
        } else {
            EN.profile_title
        };
        fill(template, &words)
    }

    /// What the first is strongest and weakest on, where there is no other to compare it with, or only one criterion.
    fn title_alone(&self, name: &str) -> String {
        let mut values: Vec<(i64, &str)> = Vec::new();
        for (criterion, of_each) in &self.rows {
            values.push((of_each.first().copied().map_or(0, shown), criterion));
        }
        let best = values.iter().max_by_key(|(value, _)| *value);
        let worst = values.iter().min_by_key(|(value, _)| *value);
        let (Some(best), Some(worst)) = (best, worst) else {
            return name.to_owned();
        };
        let template = match (values.len(), best.0 - worst.0) {
            (1, _) => EN.profile_one,
            (_, 0) => EN.profile_even,
            _ => EN.profile_alone,
        };
        let words = [
            ("name", name),
            ("best", best.1),
            ("worst", worst.1),
            ("criterion", best.1),
            ("value", &best.0.to_string()),
        ];
        fill(template, &words)
    }

    fn table(&self, subject: &Subject<'_>) -> Table {
        let mut head = vec![wording::EN.result_table_criterion.to_owned()];
        head.extend(self.stacks.iter().cloned());
        let row = |(name, values): &(String, Vec<f64>)| {
            let mut row = vec![name.clone()];
            row.extend(values.iter().map(|value| hundredths(*value)));
            row
        };
        Table {
            caption: subject.say(EN.profile_table),
            head,
            rows: self.rows.iter().map(row).collect(),
        }
    }

    /// Writes which shape is whose; gives where that ends.
    fn key(&self, canvas: &mut Canvas) -> f64 {
        let mut top = 0.0;
        for (place, name) in self.stacks.iter().enumerate() {
            let style = if place == 0 { FIRST } else { NAME };
            let lines = style.wrap(name, canvas.width - 24.0, 3);
            mark(canvas, place, (8.0, top + 9.0));
            top = canvas.block((24.0, top), &style, Anchor::Start, &lines) + 3.0;
        }
        top
    }
}

/// Where things are, from left to right.
struct Layout {
    axis: Axis,
    /// Where the first column of numbers ends.
    numbers: f64,
    /// The room for names.
    names: f64,
    stacks: usize,
}

/// Where things are in a row, from top to bottom.
struct Row {
    /// The base line of the numbers.
    base: f64,
    /// The middle of the first mark.
    lane: f64,
    bottom: f64,
}

impl Layout {
    fn new(canvas: &Canvas, stacks: usize) -> Self {
        let right = canvas.width;
        let numbers = right - (stacks as f64 - 1.0) * VALUES;
        let before = numbers - VALUES - MARGIN;
        let (axis, names) = if canvas.wide() {
            (Axis(NAMES + MARGIN, before), NAMES)
        } else {
            (Axis(MARGIN, right - MARGIN), before)
        };
        Layout {
            axis,
            numbers,
            names,
            stacks,
        }
    }

    /// Where a column of numbers ends.
    fn column(&self, place: usize) -> f64 {
        self.numbers + place as f64 * VALUES
    }

    /// Writes the name of a criterion, and lays its row out around it.
    fn row(&self, canvas: &mut Canvas, name: &str, top: f64) -> Row {
        let lines = NAME.wrap(name, self.names, 3);
        let text = lines.len() as f64 * NAME.leading();
        let lanes = (self.stacks as f64 - 1.0) * LANE;
        let (names, row) = if canvas.wide() {
            let height = (text + 10.0).max(lanes + 22.0);
            let middle = top + height / 2.0;
            let row = Row {
                base: middle + 0.36 * NUMBER.size,
                lane: middle - lanes / 2.0,
                bottom: top + height,
            };
            (middle - text / 2.0, row)
        } else {
            let lane = top + text + 17.0;
            let row = Row {
                base: top + 6.0 + NAME.size,
                lane,
                bottom: lane + lanes + 11.0,
            };
            (top + 6.0, row)
        };
        canvas.block((0.0, names), &NAME, Anchor::Start, &lines);
        row
    }
}

/// The mark of a stack: a disc for the first, then a square and a triangle in outline.
fn mark(canvas: &mut Canvas, place: usize, (x, y): (f64, f64)) {
    match place {
        0 => canvas.circle((x, y), 5.0, ACCENT),
        1 => {
            let corners = [
                (x - 4.0, y - 4.0),
                (x + 4.0, y - 4.0),
                (x + 4.0, y + 4.0),
                (x - 4.0, y + 4.0),
            ];
            canvas.polygon(&corners, HOLLOW);
        }
        _ => {
            let corners = [(x, y - 4.5), (x + 5.0, y + 4.0), (x - 5.0, y + 4.0)];
            canvas.polygon(&corners, HOLLOW);
        }
    }
}

impl Draw for Profile {
    fn draw(&self, canvas: &mut Canvas) -> f64 {
        let layout = Layout::new(canvas, self.stacks.len());
        let mut top = self.key(canvas) + 14.0;
        for place in 0..self.stacks.len() {
            let middle = layout.column(place) - 8.0;
            mark(canvas, place, (middle, top + 8.0));
        }
        if !canvas.wide() {
            top += 20.0;
        }
        layout.axis.label(canvas, top);
        top += HEAD.leading() + 6.0;
        for (name, values) in &self.rows {
            canvas.line((0.0, top), (canvas.width, top), LINE);
            let row = layout.row(canvas, name, top);
            layout.axis.guide(canvas, row.lane - 8.0, row.bottom);
            for (place, value) in values.iter().enumerate() {
                let number = Style {
                    bold: place == 0,
                    ..NUMBER
                };
                let at = (layout.column(place), row.base);
                canvas.text(at, &number, Anchor::End, &hundredths(*value));
                let lane = row.lane + place as f64 * LANE;
                mark(canvas, place, (layout.axis.at(*value), lane));
            }
            top = row.bottom;
        }
        top
    }
}

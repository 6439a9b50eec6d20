//! How far each weight can move before another stack comes first: a bar from end to end, a dot at the weight.

use super::axis::Axis;
use super::canvas::{Anchor, Canvas, HEAD, NAME, NUMBER};
use super::palette::{DOT, LINE, SECOND, STROKE};
use super::subject::Subject;
use super::{Draw, Picture, Table, put_together};
use catalogue::order::{self, hundredths};
use report::room;
use wording::pictures::EN;
use wording::{self, fill};

/// The id of this picture.
pub const ID: &str = "stability";

/// The ranges of all weights, the tightest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges(Vec<Range>);

#[derive(Clone, Debug, PartialEq)]
struct Range {
    name: String,
    weight: f64,
    low: f64,
    high: f64,
}

/// The room for names, and for numbers, beside the bars.
const NAMES: f64 = 148.0;
const WEIGHTS: f64 = 56.0;
const RANGES: f64 = 88.0;
/// Between the end of the axis and what stands beside it.
const MARGIN: f64 = 12.0;

/// The picture for a report; none before its analysis.
pub fn picture(subject: &Subject<'_>) -> Option<Picture> {
    let certainty = subject.report.certainty.as_ref()?;
    let range = |(id, low, high): &(String, f64, f64)| Range {
        name: subject.criterion(id).to_owned(),
        weight: subject.report.weights.get(id).unwrap_or_default(),
        low: *low,
        high: *high,
    };
    let mut ranges: Vec<Range> = certainty.stability.0.iter().map(range).collect();
    order::sort(&mut ranges, |one, other| {
        one.room().total_cmp(&other.room())
    });
    let name = subject.pick.name.as_str();
    let title = match ranges.first().filter(|range| range.room() < 1.0) {
        Some(tightest) => tightest.title(name),
        None => fill(&subject.say(EN.stability_none), &[("name", name)]),
    };
    let content = Ranges(ranges);
    let table = Table {
        caption: EN.stability_table.to_owned(),
        head: heads().map(str::to_owned).to_vec(),
        rows: content.0.iter().map(Range::row).collect(),
    };
    let caption = subject.say(EN.stability_caption);
    let texts = (subject.claim(title), caption);
    Some(put_together(subject, ID, texts, table, content))
}

fn heads() -> [&'static str; 3] {
    [
        wording::EN.result_table_criterion,
        wording::EN.result_table_weight,
        wording::EN.result_weights_range,
    ]
}

impl Range {
    fn room(&self) -> f64 {
        room(self.weight, self.low, self.high)
    }

    fn title(&self, name: &str) -> String {
        let words = [
            ("name", name),
            ("criterion", self.name.as_str()),
            ("weight", &hundredths(self.weight)),
            ("low", &hundredths(self.low)),
            ("high", &hundredths(self.high)),
        ];
        let template = match (self.low <= 0.0, self.high >= 1.0) {
            (true, _) => EN.stability_below,
            (_, true) => EN.stability_above,
            _ => EN.stability_between,
        };
        fill(template, &words)
    }

    fn row(&self) -> Vec<String> {
        let weight = format!("{}%", hundredths(self.weight));
        vec![self.name.clone(), weight, self.between()]
    }

    fn between(&self) -> String {
        format!("{}–{}%", hundredths(self.low), hundredths(self.high))
    }
}

impl Ranges {}

impl Range {
    /// Writes name and numbers; gives the middle of the bar and where the row ends.
    fn names(&self, canvas: &mut Canvas, top: f64, wide: bool) -> (f64, f64) {
        let right = canvas.width;
        let weight = format!("{}%", hundredths(self.weight));
        if wide {
            let lines = NAME.wrap(&self.name, NAMES, 3);
            let text = lines.len() as f64 * NAME.leading();
            let height = text + 15.0;
            let middle = top + height / 2.0;
            canvas.block((0.0, middle - text / 2.0), &NAME, Anchor::Start, &lines);
            let base = middle + 0.36 * NUMBER.size;
            canvas.text((right - RANGES, base), &NUMBER, Anchor::End, &weight);
            canvas.text((right, base), &NUMBER, Anchor::End, &self.between());
            return (middle, top + height);
        }
        let numbers = format!("{weight}: {}", self.between());
        let room = right - NUMBER.width(&numbers) - MARGIN;
        let lines = NAME.wrap(&self.name, room, 3);
        let base = top + 7.0 + NAME.size;
        canvas.text((right, base), &NUMBER, Anchor::End, &numbers);
        let below = canvas.block((0.0, top + 7.0), &NAME, Anchor::Start, &lines);
        (below + 13.0, below + 28.0)
    }

    /// Draws the range, its ends and the weight.
    fn bar(&self, canvas: &mut Canvas, axis: &Axis, middle: f64) {
        let (low, high) = (axis.at(self.low), axis.at(self.high));
        canvas.area((low, middle - 3.0), (high - low, 6.0), SECOND);
        let ends = [(low, -1.0, self.low <= 0.0), (high, 1.0, self.high >= 1.0)];
        // An arrow where nothing changes on this side.
        for (x, out, _) in ends.iter().filter(|(.., open)| *open) {
            let tip = (x + out * 8.0, middle);
            canvas.polygon(&[(*x, middle - 6.0), tip, (*x, middle + 6.0)], SECOND);
        }
        canvas.circle((axis.at(self.weight), middle), 5.5, DOT);
        // Stops come last: a dot that is close to one must not hide it.
        for (x, ..) in ends.iter().filter(|(.., open)| !open) {
            canvas.line((*x, middle - 9.0), (*x, middle + 9.0), STROKE);
        }
    }
}

impl Draw for Ranges {
    fn draw(&self, canvas: &mut Canvas) -> f64 {
        let [_, weight, between] = heads();
        let right = canvas.width;
        let wide = canvas.wide();
        let axis = if wide {
            Axis(NAMES + MARGIN, right - WEIGHTS - RANGES - MARGIN)
        } else {
            Axis(MARGIN, right - MARGIN)
        };
        let mut top = 0.0;
        if wide {
            let lines = HEAD.wrap(between, RANGES, 2);
            top = canvas.block((right, top), &HEAD, Anchor::End, &lines);
            let at = (right - RANGES, top - HEAD.leading() + HEAD.size);
            canvas.text(at, &HEAD, Anchor::End, weight);
            axis.label(canvas, top - HEAD.leading());
        } else {
            let legend = format!("{weight}: {}", wording::small_first(between));
            canvas.text((right, HEAD.size), &HEAD, Anchor::End, &legend);
            axis.label(canvas, HEAD.leading() + 2.0);
            top += 2.0 * HEAD.leading() + 2.0;
        }
        top += 6.0;
        for range in &self.0 {
            canvas.line((0.0, top), (right, top), LINE);
            let (middle, below) = range.names(canvas, top, wide);
            axis.guide(canvas, middle - 12.0, below);
            range.bar(canvas, &axis, middle);
            top = below;
        }
        top
    }
}

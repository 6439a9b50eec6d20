//! How often each of the best stacks takes each rank: a strip of cells for each, the darker the more often.

use super::canvas::{Anchor, Canvas, FIRST, HEAD, NAME};
use super::measure::Style;
use super::palette::shade;
use super::subject::Subject;
use super::{Draw, Picture, Table, put_together};
use catalogue::order::of_hundred;
use report::{Certainty, StackReport};
use wording::pictures::EN;
use wording::{self, fill};

/// The id of this picture.
pub const ID: &str = "ranks";

/// Heads of the columns, and names and shares of the stacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranks {
    heads: Vec<String>,
    rows: Vec<(String, Vec<f64>)>,
}

/// How many ranks have a column of their own, at most; all later ones share one.
const COLUMNS: usize = 8;
/// The room for names beside the strips.
const NAMES: f64 = 190.0;
/// The widest cell.
const WIDEST: f64 = 54.0;
/// Between two cells.
const GAP: f64 = 2.0;

/// The picture for a report; none before its analysis.
pub fn picture(subject: &Subject<'_>) -> Option<Picture> {
    let certainty = subject.report.certainty.as_ref()?;
    let all = subject.report.stacks.len();
    // A column for "later" that stood for a single rank would be that rank.
    let own = if all == COLUMNS + 1 {
        all
    } else {
        all.min(COLUMNS)
    };
    let mut heads: Vec<String> = (1..=own).map(|rank| rank.to_string()).collect();
    let mut caption = subject.say(EN.ranks_caption);
    if own < all {
        let rank = fill(EN.ranks_later_head, &[("rank", &(own + 1).to_string())]);
        caption = fill(EN.ranks_later, &[("caption", &caption), ("rank", &rank)]);
        heads.push(rank);
    }
    let row = |stack: &&StackReport| {
        let shares = stack.rank_acceptability.as_ref()?;
        let (ranks, later) = shares.split_at_checked(own)?;
        let mut cells = ranks.to_vec();
        if own < all {
            // Of very many stacks, only the first ranks are counted.
            let counted = shares.len() == all;
            let first: f64 = ranks.iter().sum();
            cells.push(if counted {
                later.iter().sum()
            } else {
                (1.0 - first).max(0.0)
            });
        }
        Some((stack.name.clone(), cells))
    };
    let content = Ranks {
        heads,
        rows: subject.stacks.iter().filter_map(row).collect(),
    };
    let table = content.table(subject);
    Some(put_together(
        subject,
        ID,
        (subject.claim(title(subject, certainty)), caption),
        table,
        content,
    ))
}

/// How often the first is first, with any client, and the rival that is so most often.
fn title(subject: &Subject<'_>, certainty: &Certainty) -> String {
    let confidence = &certainty.confidence;
    let (all, own) = (confidence.backend_first, confidence.first);
    let most = (confidence.pairwise_winning.iter())
        .filter(|duel| duel.backend_first > 0.0)
        .max_by(|one, other| one.backend_first.total_cmp(&other.backend_first));
    let rival = most.and_then(|duel| {
        let stacks = &subject.report.stacks;
        let stack = stacks.iter().find(|stack| stack.id == duel.stack)?;
        Some((subject.main(stack), of_hundred(duel.backend_first)))
    });
    let (all, own) = (of_hundred(all), of_hundred(own));
    // Who wins with one client only has no need of two numbers.
    let template = match (&rival, all != own) {
        (Some(_), true) => EN.ranks_with,
        (None, true) => EN.ranks_with_alone,
        (Some(_), false) => EN.ranks_title,
        (None, false) => EN.ranks_alone,
    };
    let (other, next) = rival.unwrap_or_default();
    let words = [
        ("name", subject.pick.name.as_str()),
        ("main", &subject.main(subject.pick)),
        ("count", &own),
        ("all", &all),
        ("other", &other),
        ("next", &next),
    ];
    fill(template, &words)
}

impl Ranks {
    fn table(&self, subject: &Subject<'_>) -> Table {
        let mut head = vec![wording::EN.opinions_candidate.to_owned()];
        head.extend(self.heads.iter().cloned());
        let row = |(name, shares): &(String, Vec<f64>)| {
            let mut row = vec![name.clone()];
            row.extend(shares.iter().map(|share| of_hundred(*share)));
            row
        };
        Table {
            caption: subject.say(EN.ranks_table),
            head,
            rows: self.rows.iter().map(row).collect(),
        }
    }
}

impl Draw for Ranks {
    fn draw(&self, canvas: &mut Canvas) -> f64 {
        let wide = canvas.wide();
        let left = if wide { NAMES } else { 0.0 };
        let pitch = ((canvas.width - left) / self.heads.len() as f64).min(WIDEST);
        let middle = |column: usize| left + column as f64 * pitch + (pitch - GAP) / 2.0;
        if wide {
            canvas.text((0.0, HEAD.size), &HEAD, Anchor::Start, EN.ranks_place);
        }
        for (column, head) in self.heads.iter().enumerate() {
            canvas.text((middle(column), HEAD.size), &HEAD, Anchor::Middle, head);
        }
        let mut top = HEAD.leading() + 6.0;
        for (place, (name, shares)) in self.rows.iter().enumerate() {
            let style = if place == 0 { FIRST } else { NAME };
            let room = if wide { NAMES - 16.0 } else { canvas.width };
            let lines = style.wrap(name, room, 3);
            let text = lines.len() as f64 * style.leading();
            let (cells, height) = if wide {
                (top, (text + 4.0).max(36.0))
            } else {
                (top + text + 4.0, 30.0)
            };
            let names = if wide {
                top + (height - text) / 2.0
            } else {
                top
            };
            canvas.block((0.0, names), &style, Anchor::Start, &lines);
            for (column, share) in shares.iter().enumerate() {
                let (fill, ink) = shade(*share);
                let corner = (left + column as f64 * pitch, cells);
                canvas.area(corner, (pitch - GAP, height), fill);
                let number = Style { class: ink, ..HEAD };
                let at = (middle(column), cells + height / 2.0 + 0.36 * number.size);
                canvas.text(at, &number, Anchor::Middle, &of_hundred(*share));
            }
            top = cells + height + if wide { GAP } else { 12.0 };
        }
        top
    }
}

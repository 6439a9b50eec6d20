//! How well a technology is supported, measured by its releases instead of opined.
//!
//! ```text
//! value = base + window · W + ahead · A + fixes · F + renewal · R       (0 after the end of its support)
//!
//! W  for how long a line gets fixes: the longest of
//!      promised  months from its first release to the published last day with security fixes, and `paid` for each
//!                further month that can be bought, of the newest line and of those with long-term support
//!      kept      months for which a line that still gets fixes has had them so far; each counts `kept`
//!      assumed   `assumed` months
//! A  for how long from now on fixes are promised: the longest of the months to that last day (paid ones as above),
//!    the months of notice that its makers promise before they end a service, and `assumed` months
//! F  how fresh the last release of any line is; R  how fresh the newest line is
//! ```
//!
//! W and A grow in proportion, from 0 to 1 at `full` months. F and R are 1 up to `fresh` months of age and fall in
//! proportion to 0 at `stale` months. The shares stand in the data (`[releases]` of `catalogue.toml`) and with `base`
//! they sum to 1. Months are counted from the catalogue's date, which is data: the same data gives the same value.
//!
//! *An announced end.* Where no line will follow, W and R are 0 and A counts the months to the end.
//!
//! *Width.* As for other ratings, by the kind of evidence: `measured` where a last day is published, `documented` where
//! only lines that get fixes or a period of notice are, that of one opinion where nothing is published at all.
//!
//! *Why so.* Whoever builds on something needs to know for how long it is safe to stay on one version (W), what is
//! certain today (A), and whether anybody is at work (F, R). Promises count in full because people plan by them; what
//! was kept without a promise counts for less, since it can end any day. A longer window, a later end or a fresher
//! release never lowers the value, and publishing nothing gives less of it and a wider interval than publishing the
//! shortest window that is longer than `assumed`. There is no paper behind it: shares and lengths are the editors'.

use super::date::Date;
use super::model::{Fading, Growth, Interval, Release, Sheet, SupportScale, Widths};
use super::width::around;

/// The value of a technology's support on a day, with its uncertainty; 0 to 1.
pub fn measure(sheet: &Sheet, day: Date, scale: &SupportScale, widths: &Widths) -> Interval {
    let end = end(sheet, day);
    if end.is_some_and(|end| end < day) {
        return around(0.0, widths.measured);
    }
    let shares = [
        scale.window.share,
        scale.ahead.share,
        scale.fixes.share,
        scale.renewal.share,
    ];
    let mut value = 1.0 - shares.iter().sum::<f64>();
    let newest = sheet.releases.iter().filter_map(Release::newest).max();
    value += fresh(&scale.fixes, newest, day);
    match end {
        Some(end) => value += grown(&scale.ahead, day.months_to(end)),
        None => {
            value += window(sheet, day, scale);
            value += grown(&scale.ahead, ahead(sheet, day, scale));
            value += fresh(&scale.renewal, begun(sheet), day);
        }
    }
    around(value.clamp(0.0, 1.0), width(sheet, day, widths))
}

/// The last day of a technology's support: announced, or past for every line that it has.
pub fn end(sheet: &Sheet, day: Date) -> Option<Date> {
    let announced = sheet.end.as_ref().map(|(end, _)| *end);
    let ends: Option<Vec<Date>> = sheet
        .releases
        .iter()
        .map(|one| one.supported_until)
        .collect();
    let past = ends.and_then(|ends| ends.into_iter().max());
    announced.or(past.filter(|last| *last < day))
}

/// The last day of a technology's support, if it is past or near enough to warn of it.
pub fn warned_end(sheet: &Sheet, day: Date, scale: &SupportScale) -> Option<Date> {
    end(sheet, day).filter(|end| day.months_to(*end) <= scale.warn)
}

fn grown(growth: &Growth, months: f64) -> f64 {
    growth.share * (months / growth.full).clamp(0.0, 1.0)
}

fn fresh(fading: &Fading, since: Option<Date>, day: Date) -> f64 {
    let age = since.map_or(f64::INFINITY, |since| since.months_to(day));
    let faded = ((age - fading.fresh) / (fading.stale - fading.fresh)).clamp(0.0, 1.0);
    fading.share * (1.0 - faded)
}

/// The day on which the newest line began, as far as known; what changes all the time is always new.
fn begun(sheet: &Sheet) -> Option<Date> {
    let newest = sheet.releases.first()?;
    let changing = newest.continuous.then_some(newest.checked);
    changing.or(newest.released).or_else(|| newest.newest())
}

/// The lines that somebody would start with, as far as their end is published and not past.
fn promised(sheet: &Sheet, day: Date) -> impl Iterator<Item = (&Release, Date)> {
    let lines = sheet.releases.iter().enumerate();
    let chosen = lines.filter(|(place, line)| *place == 0 || line.lts);
    chosen.filter_map(move |(_, line)| {
        let until = line.supported_until.filter(|until| *until >= day)?;
        Some((line, until))
    })
}

/// Further months of fixes for those who pay, as what they count.
fn paid(line: &Release, until: Date, scale: &SupportScale) -> f64 {
    let further = line.paid_until.map_or(0.0, |paid| until.months_to(paid));
    scale.paid * further.max(0.0)
}

fn window(sheet: &Sheet, day: Date, scale: &SupportScale) -> f64 {
    let promised = promised(sheet, day).filter_map(|(line, until)| {
        Some(line.released?.months_to(until) + paid(line, until, scale))
    });
    let promised = grown(&scale.window, promised.fold(scale.assumed, f64::max));
    let lines = sheet.releases.iter().filter(|line| line.is_supported(day));
    let kept = lines.filter_map(|line| Some(line.released?.months_to(day)));
    let kept = grown(&scale.window, kept.fold(0.0, f64::max));
    promised.max(scale.kept * kept)
}

fn ahead(sheet: &Sheet, day: Date, scale: &SupportScale) -> f64 {
    let notice = sheet.notice.as_ref().map(|(months, _)| f64::from(*months));
    let least = notice.map_or(scale.assumed, |months| months.max(scale.assumed));
    promised(sheet, day)
        .map(|(line, until)| day.months_to(until) + paid(line, until, scale))
        .fold(least, f64::max)
}

fn width(sheet: &Sheet, day: Date, widths: &Widths) -> f64 {
    if sheet.end.is_some() || promised(sheet, day).next().is_some() {
        widths.measured
    } else if sheet.notice.is_some() || sheet.releases.iter().any(|line| line.is_supported(day)) {
        widths.documented
    } else {
        widths.opinion
    }
}

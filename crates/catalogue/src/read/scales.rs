//! How ratings get their width, and support its value: `[width]` and `[releases]` of `catalogue.toml`.

use super::super::fields::Fields;
use super::super::model::{Fading, Growth, SupportScale, Widths};

const MONTHS: std::ops::RangeInclusive<f64> = 0.0..=1200.0;

/// The widths of ratings; every catalogue has them.
pub fn widths(fields: &Fields<'_>) -> Widths {
    let Some(table) = fields.required_table("width") else {
        return Widths::default();
    };
    let width = |key| table.number(key, 0.01..=1.0);
    let widths = Widths {
        measured: width("measured"),
        documented: width("documented"),
        survey: width("survey"),
        opinions: width("opinions"),
        opinion: width("opinion"),
        disputed: table.number("disputed", 0.0..=1.0),
    };
    table.finish();
    widths
}

/// How support is measured, if the catalogue says so.
pub fn support(fields: &Fields<'_>) -> Option<SupportScale> {
    let table = fields.table("releases")?;
    let scale = SupportScale {
        window: growth(&table, "window"),
        ahead: growth(&table, "ahead"),
        fixes: fading(&table, "fixes"),
        renewal: fading(&table, "renewal"),
        kept: table.number("kept", 0.0..=1.0),
        paid: table.number("paid", 0.0..=1.0),
        assumed: table.number("assumed", MONTHS),
        warn: table.number("warn", MONTHS),
    };
    let parts = [
        scale.window.share,
        scale.ahead.share,
        scale.fixes.share,
        scale.renewal.share,
    ];
    if parts.iter().sum::<f64>() > 1.0 {
        fields.problem("releases", "has shares that sum to more than 1; lower some");
    }
    table.finish();
    Some(scale)
}

fn growth<'a>(fields: &Fields<'a>, key: &'a str) -> Growth {
    let Some(table) = fields.required_table(key) else {
        return Growth::default();
    };
    let growth = Growth {
        share: table.number("share", 0.0..=1.0),
        full: table.number("full", 1.0..=1200.0),
    };
    table.finish();
    growth
}

fn fading<'a>(fields: &Fields<'a>, key: &'a str) -> Fading {
    let Some(table) = fields.required_table(key) else {
        return Fading::default();
    };
    let fading = Fading {
        share: table.number("share", 0.0..=1.0),
        fresh: table.number("fresh", MONTHS),
        stale: table.number("stale", MONTHS),
    };
    if fading.stale <= fading.fresh {
        table.problem("stale", "must be more than `fresh`");
    }
    table.finish();
    fading
}

//! Sorting and rounding, once for the whole program.
//!
//! The standard library's sort and its printing of floating-point numbers are copied into the download for every type
//! they are used with, some two kilobytes each time; these are there once.

use std::cmp::Ordering;

/// Sorts, keeping equal elements in their order.
pub fn sort<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = places(list.len(), &|one, other| compare(&list[one], &list[other]));
    let mut taken: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    list.extend(order.into_iter().filter_map(|place| taken[place].take()));
}

fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// A number with up to four decimals: 0.5 is "0.5", 3 is "3".
pub fn decimal(number: f64) -> String {
    let parts = (number.abs() * 10_000.0).round() as i64;
    let sign = if number < 0.0 && parts > 0 { "-" } else { "" };
    let fraction = format!("{:04}", parts % 10_000);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{fraction}", parts / 10_000)
}

/// A number between 0 and 1 in hundredths, rounded: 0.714 is "71".
pub fn hundredths(number: f64) -> String {
    ((number * 100.0).round() as i64).to_string()
}

/// A share in hundredths that says neither "all" nor "none" of what is only nearly so: 0.998 is "99", 0.002 is "1".
pub fn of_hundred(share: f64) -> String {
    let rounded = (share * 100.0).round() as i64;
    let least = i64::from(share > 0.0);
    let most = if share < 1.0 { 99 } else { 100 };
    rounded.clamp(least, most).to_string()
}

/// A number between 0 and 1 in hundredths with one decimal: 0.7149 is "71.5".
pub fn hundredths_and_tenth(number: f64) -> String {
    let tenths = (number * 1000.0).round() as i64;
    format!("{}.{}", tenths / 10, (tenths % 10).abs())
}

/// A whole number below a million, as it is written in text: 10,000.
pub fn with_comma(number: usize) -> String {
    match number / 1000 {
        0 => number.to_string(),
        thousands => format!("{thousands},{:03}", number % 1000),
    }
}

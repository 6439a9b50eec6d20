//! Calendar dates, as they stand in data: `2026-11-21`.

use std::fmt;

/// A day of the Gregorian calendar. Dates are ordered as days follow each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// The mean length of a month of the Gregorian calendar, in days.
const DAYS_A_MONTH: f64 = 30.436_875;

impl Date {
    /// Reads a date of the form `2026-11-21`; `None` for another form, and for a day that no calendar has.
    pub fn parse(text: &str) -> Option<Date> {
        let bytes = text.as_bytes();
        let digits = |at: usize| bytes[at].is_ascii_digit();
        let formed = bytes.len() == 10
            && [0, 1, 2, 3, 5, 6, 8, 9].into_iter().all(digits)
            && bytes[4] == b'-'
            && bytes[7] == b'-';
        if !formed {
            return None;
        }
        let date = Date {
            year: text.get(..4)?.parse().ok()?,
            month: text.get(5..7)?.parse().ok()?,
            day: text.get(8..)?.parse().ok()?,
        };
        (1..=days_in(date.year, date.month))
            .contains(&date.day)
            .then_some(date)
    }

    /// How many days lie between the first of March of the year 0 and this one.
    ///
    /// The year is counted from March, so that a leap day is its last (Hinnant, "chrono-compatible low-level date
    /// algorithms", 2021).
    fn days(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let from_march = (month + 9) % 12;
        365 * year + year / 4 - year / 100 + year / 400 + (153 * from_march + 2) / 5 + day - 1
    }

    /// The time from this date to another in months of mean length; negative if the other is earlier.
    pub fn months_to(self, other: Date) -> f64 {
        (other.days() - self.days()) as f64 / DAYS_A_MONTH
    }
}

/// The length of a month in days; 0 for a month that does not exist.
fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

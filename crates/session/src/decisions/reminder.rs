//! A reminder to look at a decision again, as a calendar file (iCalendar, RFC 5545).

use super::Saved;
use catalogue::Date;
use share::hash;
use wording::decisions::EN;
use wording::fill;

/// After how many months a decision is looked at again.
const MONTHS: u8 = 6;

/// The most bytes of a line, without its end.
const LONGEST_LINE: usize = 75;

/// A calendar with one event, half a year after today and all day long, which leads to the decision.
pub fn reminder(one: &Saved, today: Date, address: &str) -> String {
    let day = later(today);
    let title = fill(EN.reminder_title, &[("name", &one.name)]);
    let link = format!("{address}{}", one.link);
    let mark: String = hash(format!("{title}{link}{day}").as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let plain = |date: Date| date.to_string().replace('-', "");
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Stackfit//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{mark}@stackfit"),
        format!("DTSTAMP:{}T000000Z", plain(today)),
        format!("DTSTART;VALUE=DATE:{}", plain(day)),
        format!("SUMMARY:{}", escaped(&title)),
        format!("DESCRIPTION:{}", escaped(&format!("{link} {}", one.note))),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line)).collect()
}

/// The same day half a year later; of a month that is shorter, a day that every month has.
fn later(today: Date) -> Date {
    let months = today.month + MONTHS;
    Date {
        year: today.year + u16::from(months > 12),
        month: (months - 1) % 12 + 1,
        day: today.day.min(28),
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.trim().chars() {
        if matches!(letter, ',' | ';' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// A line with its end, broken where it is too long: what goes on begins with a space.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST_LINE {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(letter);
        length += letter.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

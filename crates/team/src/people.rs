//! Several people, or other names, in a sentence.

use super::gather::Member;
use catalogue::order;
use wording::team::EN;
use wording::{self as texts, fill, list};

/// How many are named one by one; where there are more, one fewer is, and the others are counted.
const NAMED: usize = 4;

/// People by name: "Anna", "Anna and Ben", "Anna, Ben, Carla and 12 others", "everybody".
pub fn people(members: &[Member], places: &[usize]) -> String {
    if places.len() == members.len() && places.len() > 1 {
        return EN.everybody.to_owned();
    }
    let names = places.iter().filter_map(|place| members.get(*place));
    few(names.map(|member| member.name.clone()).collect())
}

/// A list of names that is not too long to be read.
pub fn few(mut names: Vec<String>) -> String {
    if names.len() > NAMED {
        let others = names.len() - (NAMED - 1);
        names.truncate(NAMED - 1);
        names.push(fill(EN.others, &[("count", &others.to_string())]));
    }
    list(&names)
}

/// What comes second, and by how much.
pub fn follows(name: &str, behind: f64) -> String {
    match points(behind) {
        Some(points) => fill(EN.group_lead, &[("points", &points), ("name", name)]),
        None => fill(EN.group_level, &[("name", name)]),
    }
}

/// A difference of scores in words, to a tenth of a point; none if that is nothing.
pub fn points(difference: f64) -> Option<String> {
    let tenths = order::hundredths_and_tenth(difference);
    match tenths.strip_suffix(".0").unwrap_or(&tenths) {
        "0" => None,
        "1" => Some(texts::EN.result_point.to_owned()),
        count => Some(fill(texts::EN.result_points, &[("count", count)])),
    }
}

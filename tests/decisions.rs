//! Saved decisions: the list, its text form, and what each says today.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;

use serde_json::{Value, json};
use stackfit::catalogue::Date;
use stackfit::decisions::{
    Decisions, First, LARGEST, LONGEST_NAME, LONGEST_NOTE, MOST, Merged, Problem, Saved, Status,
    difference, read, reminder, standing, write,
};
use stackfit::report::{names, top_stacks};
use stackfit::share::{self, LinkProblem};
use support::{Random, answers, catalogue, example, example_model, model};

fn saved(name: &str) -> Saved {
    Saved::new(catalogue(), name, "2026-11-21", "#r=1AAAA")
}

fn list(names: &[&str]) -> Decisions {
    let mut list = Decisions::default();
    names
        .iter()
        .rev()
        .for_each(|name| assert!(list.add(saved(name))));
    list
}

fn shown(list: &Decisions) -> Vec<&str> {
    list.all().iter().map(|one| one.name.as_str()).collect()
}

#[test]
fn should_keep_the_latest_first_and_nothing_twice() {
    let mut all = list(&["two", "one"]);
    assert!(all.add(saved("three")) && all.add(saved("one")));
    assert_eq!(shown(&all), ["three", "two", "one"]);
}

#[test]
fn should_rename_duplicate_and_delete() {
    let mut all = list(&["a", "b"]);
    all.rename(catalogue(), &saved("a"), "  A   long\nname ");
    all.rename(catalogue(), &saved("b"), " ");
    assert_eq!(shown(&all), ["A long name", "b"]);
    let copy = all.duplicate(&saved("b")).unwrap();
    assert_eq!(
        (copy.name.as_str(), &copy.link),
        ("b (copy)", &saved("b").link)
    );
    let again = all.duplicate(&saved("b")).unwrap();
    assert_ne!(again, copy);
    assert_eq!(shown(&all), ["A long name", "b (copy)", "b (copy) 2", "b"]);
    // A name that would make two entries one is not taken.
    all.rename(catalogue(), &copy, "b");
    assert_eq!(all.all().len(), 4);
    let place = all.remove(&saved("b")).unwrap();
    assert_eq!(all.remove(&saved("b")), None);
    all.insert(place, saved("b"));
    assert_eq!(shown(&all).last(), Some(&"b"));
    let long = saved(&"é".repeat(2 * LONGEST_NAME));
    all.add(long.clone());
    assert_eq!(long.name.chars().count(), LONGEST_NAME);
    let one = all.duplicate(&long).unwrap();
    assert_ne!(all.duplicate(&long).unwrap(), one);
}

#[test]
fn should_hold_no_more_than_there_is_room_for() {
    let mut all = Decisions::default();
    for number in 0..MOST {
        assert!(all.add(saved(&number.to_string())));
    }
    assert!(!all.add(saved("more")));
    assert_eq!(all.duplicate(&saved("0")), None);
    let merged = all.merge(list(&["0", "another"]));
    assert_eq!((merged.added, merged.known, merged.over), (0, 1, 1));
    assert!(write(&all).len() <= LARGEST);
}

#[test]
fn should_add_what_is_new_and_nothing_else_when_importing() {
    let mut all = list(&["a", "b"]);
    let merged = all.merge(list(&["c", "b"]));
    assert_eq!(
        merged,
        Merged {
            added: 1,
            known: 1,
            over: 0
        }
    );
    assert_eq!(shown(&all), ["a", "b", "c"]);
    // The same export once more changes nothing.
    let before = all.clone();
    assert_eq!(
        all.merge(read(catalogue(), &write(&before)).unwrap().decisions)
            .added,
        0
    );
    assert_eq!(all, before);
}

#[test]
fn should_read_what_it_has_written() {
    let all = list(&["“quotes” \"\\", "ümlaut 🙂", "plain"]);
    let back = read(catalogue(), &write(&all)).unwrap();
    assert_eq!((back.decisions, back.dropped), (all, 0));
    // To the letter: this is the first version, and is read for ever.
    let first = r##"{"format":"stackfit-decisions","version":1,"decisions":[{"name":"A","date":"2026-11-21","link":"#r=1AAAA"}]}"##;
    assert_eq!(read(catalogue(), first).unwrap().decisions, list(&["A"]));
}

fn with(entries: Value) -> String {
    json!({"format": "stackfit-decisions", "version": 1, "decisions": entries}).to_string()
}

#[test]
fn should_keep_what_can_be_read_and_count_the_rest() {
    let text = with(json!([
        {"name": "fine", "date": "2026-11-21", "link": "#r=1AAAA", "more": [1]},
        {"name": "damaged", "date": "2026-11-21", "link": "#r=damaged"},
        {"name": "none", "date": "2026-11-21", "link": "no link at all"},
        {"name": "no day", "date": "yesterday", "link": "#r=1BBBB"},
        {"name": 7, "link": "#r=1CCCC"},
        {"name": "no link"},
        {"name": "long", "link": "x".repeat(5000)},
        "nonsense", 3, null, [],
    ]));
    let read = read(catalogue(), &text).unwrap();
    assert_eq!(shown(&read.decisions), ["fine", "damaged", "no day", ""]);
    assert_eq!(read.decisions.all()[2].date, "");
    assert_eq!(read.dropped, 7);
}

#[test]
fn should_refuse_what_is_something_else() {
    let foreign = [
        "",
        "{",
        "[]",
        "null",
        "7",
        r#"{"format":"stackfit-decisions"}"#,
        r#"{"format":"other","version":1,"decisions":[]}"#,
        r#"{"format":"stackfit-decisions","version":0,"decisions":[]}"#,
        r#"{"format":"stackfit-decisions","version":1,"decisions":{}}"#,
    ];
    for text in foreign {
        assert_eq!(read(catalogue(), text), Err(Problem::Foreign), "{text}");
    }
    assert_eq!(
        read(catalogue(), &"[".repeat(100_000)),
        Err(Problem::Foreign)
    );
    let later = r#"{"format":"stackfit-decisions","version":2,"decisions":[]}"#;
    assert_eq!(read(catalogue(), later), Err(Problem::Future));
    assert_eq!(
        read(catalogue(), &" ".repeat(LARGEST + 1)),
        Err(Problem::Large)
    );
}

#[test]
fn should_stand_every_cut_and_change_of_a_text() {
    let text = write(&list(&["one", "two “three”"]));
    let mut random = Random::seeded(4);
    for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
        let _ = read(catalogue(), &text[..cut]);
    }
    for _ in 0..2000 {
        let mut bytes = text.clone().into_bytes();
        let place = random.below(bytes.len());
        bytes[place] = random.below(256) as u8;
        let _ = read(catalogue(), &String::from_utf8_lossy(&bytes));
    }
}

fn of(value: &Value) -> Saved {
    let answers = answers(value);
    let link = share::encode(catalogue(), &answers, &top_stacks(model(), &answers));
    Saved::new(catalogue(), "mine", "2026-11-21", &link)
}

#[test]
fn should_say_what_is_first_then_and_now() {
    let given = json!({"platform": ["web"], "skills": {"php": "strong"}});
    let today = standing(model(), &of(&given)).unwrap();
    assert_eq!(today.first, First::Same);
    assert_eq!(today.answers, answers(&given));
    assert!(
        today.says.contains(&today.now.clone().unwrap()),
        "{}",
        today.says
    );
}

#[test]
fn should_say_that_another_one_is_first_now() {
    let mut older = catalogue().clone();
    older.revision -= 1;
    let given = answers(&json!({"platform": ["web"], "skills": {"php": "strong"}}));
    let first = top_stacks(model(), &given);
    let other = first[1].clone();
    let link =
        |top: &[Vec<String>]| Saved::new(catalogue(), "", "", &share::encode(&older, &given, top));
    let changed = standing(model(), &link(std::slice::from_ref(&other))).unwrap();
    assert_eq!(changed.first, First::Changed);
    for name in [names(catalogue(), &other), names(catalogue(), &first[0])] {
        assert!(changed.says.contains(&name), "{}", changed.says);
    }
    let same = standing(model(), &link(&first)).unwrap();
    assert_eq!(same.first, First::Same);
    assert!(same.says.contains("updated"), "{}", same.says);
    let gone = standing(model(), &link(&[Vec::new()])).unwrap();
    assert_eq!(gone.first, First::Unknown);
}

#[test]
fn should_say_what_is_wrong_with_a_link() {
    let whole = of(&json!({"platform": ["web"]}));
    let at = |link: &str| standing(model(), &Saved::new(catalogue(), "", "", link)).err();
    assert_eq!(at(&whole.link[..12]), Some(LinkProblem::Damaged));
    assert_eq!(at("javascript:alert(1)"), Some(LinkProblem::Damaged));
    assert_eq!(
        at(&whole.link.replacen("#r=2", "#r=3", 1)),
        Some(LinkProblem::Future)
    );
    let foreign = Random::seeded(1).interview_about(example());
    let link = share::encode(example(), &foreign, &top_stacks(example_model(), &foreign));
    assert_eq!(at(&link), Some(LinkProblem::Foreign));
}

#[test]
fn should_compare_answers_question_by_question() {
    let one = answers(&json!({"platform": ["web"], "team": "small", "baas": "never"}));
    let other = answers(&json!({"platform": ["web"], "team": "solo", "scale": "hundreds"}));
    let found = difference(catalogue(), &one, &other);
    let ids: Vec<&str> = found
        .differing
        .iter()
        .map(|one| one.question.as_str())
        .collect();
    assert_eq!(ids, ["team", "scale", "baas"]);
    assert_eq!(found.alike, 1);
    assert!(found.differing[1].one.is_none() && found.differing[1].other.is_some());
    let mut random = Random::seeded(2);
    for _ in 0..50 {
        let (one, other) = (random.hoard(), random.hoard());
        let (there, back) = (
            difference(catalogue(), &one, &other),
            difference(catalogue(), &other, &one),
        );
        assert_eq!(there.alike, back.alike);
        assert_eq!(there.differing.len(), back.differing.len());
        assert!(difference(catalogue(), &one, &one).differing.is_empty());
    }
}

#[test]
fn should_keep_where_a_decision_stands_and_what_is_noted() {
    let mut all = list(&["one", "two"]);
    let one = saved("one");
    let noted = Saved {
        status: Status::Made,
        ..one.noted("  Agreed\nwith Ben \u{202e}in May ")
    };
    assert_eq!(noted.note, "Agreed with Ben  in May");
    all.replace(&one, noted.clone());
    assert_eq!(all.all()[0], noted);
    // It stays with another name, in a copy, and in the text.
    all.rename(catalogue(), &noted, "uno");
    assert_eq!(
        (all.all()[0].status, &all.all()[0].note),
        (Status::Made, &noted.note)
    );
    let again = read(catalogue(), &write(&all)).unwrap();
    assert_eq!(again.decisions, all);
    // What says nothing of it is open, and so is what says something else.
    let text = write(&all).replace("\"made\"", "\"whatever\"");
    let other = read(catalogue(), &text).unwrap().decisions;
    assert_eq!(other.all()[0].status, Status::Open);
    assert_eq!(saved("a").noted(&"n".repeat(9999)).note.len(), LONGEST_NOTE);
}

#[test]
fn should_remind_by_a_file_that_calendars_read() {
    let today = |text: &str| Date::parse(text).unwrap();
    let one = Saved {
        link: format!("#r=1{}", "A".repeat(150)),
        ..saved("Shop, web; app").noted("Ask Ben")
    };
    let file = reminder(&one, today("2026-08-31"), "https://a.example/");
    assert!(
        file.contains("\r\nDTSTART;VALUE=DATE:20270228\r\n"),
        "{file}"
    );
    assert!(file.contains("Shop\\, web\\; app"), "{file}");
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
    assert!(
        file.replace("\r\n ", "")
            .contains(&format!("https://a.example/{} Ask Ben", one.link))
    );
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    let early = reminder(&one, today("2026-01-05"), "");
    assert!(early.contains("DATE:20260705"), "{early}");
}

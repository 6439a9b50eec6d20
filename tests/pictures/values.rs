//! Pictures and their tables say the same, in words that visitors know.

use roxmltree::Document;
use stackfit::order::{hundredths, hundredths_and_tenth, of_hundred};
use stackfit::pictures::IDS;

use crate::drawn::labels;
use crate::{RESULTS, each_svg};

/// The numbers of a text.
fn numbers(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !(letter.is_ascii_digit() || letter == '.'));
    parts
        .filter(|part| part.contains(|letter: char| letter.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

#[test]
fn should_draw_every_number_of_the_table() {
    each_svg(|picture, width, _, svg| {
        let labels = labels(&Document::parse(svg).unwrap());
        let mut drawn: Vec<String> = labels.iter().flat_map(|one| numbers(&one.text)).collect();
        assert!(!picture.table.rows.is_empty());
        for row in &picture.table.rows {
            for number in row.iter().skip(1).flat_map(|cell| numbers(cell)) {
                let place = drawn.iter().position(|one| *one == number);
                let place = place.unwrap_or_else(|| {
                    panic!("{number} of {row:?} is not in {} {width:?}", picture.id)
                });
                drawn.swap_remove(place);
            }
        }
    });
}

#[test]
fn should_have_tables_with_a_cell_for_each_head() {
    for picture in RESULTS.iter().flat_map(|shown| &shown.pictures) {
        let table = &picture.table;
        assert!(!table.caption.is_empty());
        for row in [&table.head].into_iter().chain(&table.rows) {
            assert_eq!(row.len(), table.head.len());
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        }
    }
}

#[test]
fn should_say_nothing_with_slots_or_ids() {
    for picture in RESULTS.iter().flat_map(|shown| &shown.pictures) {
        let texts = [&picture.title, &picture.caption, &picture.table.caption];
        let cells = picture.table.rows.iter().flatten();
        for text in texts.into_iter().chain(cells).chain(&picture.table.head) {
            let odd = text.contains(['{', '}', '_']) || text.contains("  ") || text.contains("“”");
            assert!(!odd && text.trim() == text, "{text}");
        }
    }
    each_svg(|_, _, _, svg| {
        for label in labels(&Document::parse(svg).unwrap()) {
            assert!(!label.text.contains(['{', '}', '_']), "{label:?}");
        }
    });
}

#[test]
fn should_take_its_numbers_from_the_report() {
    for shown in RESULTS.iter() {
        let (report, catalogue) = (&shown.report, shown.catalogue);
        let Some(pick) = report.stacks.first() else {
            assert!(shown.pictures.is_empty());
            continue;
        };
        assert_eq!(
            shown.pictures.iter().map(|one| one.id).collect::<Vec<_>>(),
            IDS
        );
        let tables: Vec<_> = shown.pictures.iter().map(|one| &one.table).collect();
        assert_eq!(tables[0].head[1], pick.name);
        assert_eq!(tables[0].rows[0][1], hundredths(pick.score));
        for (id, weight) in report.weights.greatest_first() {
            let name = &catalogue.criterion(id).unwrap().name;
            let row = |table: usize| {
                let rows = &tables[table].rows;
                rows.iter().find(|row| row[0] == *name).unwrap()
            };
            let part = pick.contributions.get(id).unwrap();
            assert_eq!(row(0)[1], hundredths_and_tenth(part));
            assert_eq!(row(3)[1], hundredths(part / weight));
            let stability = &report.certainty.as_ref().unwrap().stability.0;
            let (_, low, high) = stability.iter().find(|(one, ..)| one == id).unwrap();
            let range = format!("{}–{}%", hundredths(*low), hundredths(*high));
            assert_eq!(row(2)[1..], [format!("{}%", hundredths(weight)), range]);
        }
        for row in &tables[1].rows {
            let stack = report.stacks.iter().find(|one| one.name == row[0]).unwrap();
            let shares = stack.rank_acceptability.as_ref().unwrap();
            for (cell, share) in row[1..].iter().zip(shares).take(8) {
                assert_eq!(*cell, of_hundred(*share));
            }
            if shares.len() > 9 {
                assert_eq!(row[9], of_hundred(shares[8..].iter().sum()));
            }
        }
    }
}

#[test]
fn should_put_what_matters_most_on_top() {
    for shown in RESULTS.iter().filter(|shown| !shown.pictures.is_empty()) {
        let parts = shown.report.stacks[0].contributions.greatest_first();
        let names = |place: usize| shown.pictures[place].table.rows.iter().map(|row| &row[0]);
        let name = |id: &str| &shown.catalogue.criterion(id).unwrap().name;
        assert!(names(0).skip(1).eq(parts.iter().map(|(id, _)| name(id))));
        let weights = shown.report.weights.greatest_first();
        assert!(names(3).eq(weights.iter().map(|(id, _)| name(id))));
    }
}

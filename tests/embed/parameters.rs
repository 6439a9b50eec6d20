//! Everything that is read from the page's address beside answers is reserved, so that no question is named like it.

use std::fs;
use std::path::Path;

use stackfit::catalogue::parameters::RESERVED;

/// A file of the project.
fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The texts in quotation marks that stand right behind each place where a file says something.
fn named(file: &str, before: &str) -> Vec<String> {
    let behind = file.split(before).skip(1);
    let name = behind.filter_map(|text| text.split('"').next());
    name.map(str::to_owned).collect()
}

#[test]
fn should_reserve_what_the_element_puts_into_the_address_of_its_frame() {
    let script = file("embed/embed.js");
    let list = |line: &str, end: char| -> Vec<String> {
        let (_, list) = script.split_once(line).unwrap();
        let (list, _) = list.split_once(end).unwrap();
        let names = list.split(", ");
        names
            .map(|name| name.trim_matches('"').to_owned())
            .collect()
    };
    let mut names = list("const looks = [", ']');
    names.extend(list("for (const name of [\"catalogue\"", ']').split_off(1));
    names.extend(named(&script, "query.set(\""));
    assert!(names.len() > 11, "{names:?}");
    for name in names.iter().map(String::as_str).chain(["catalogue"]) {
        assert!(RESERVED.contains(&name), "{name}");
    }
}

#[test]
fn should_reserve_what_the_page_reads_before_its_program_runs() {
    let page = file("index.html");
    let mut names = named(&page, "asked.get(\"");
    names.sort();
    assert_eq!(names, ["host", "theme"]);
    for name in names {
        assert!(RESERVED.contains(&name.as_str()), "{name}");
    }
}

//! The packed form of a catalogue: what is packed is read again, and whatever else comes is refused with its place.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;

use serde_json::{Value, json};
use stackfit::catalogue::{LARGEST, Problem, pack, read, unpack};
use support::documents;

#[test]
fn should_read_what_was_packed() {
    let packed = pack(documents()).to_string();
    let unpacked = unpack(packed.as_bytes()).unwrap();
    let sorted = |mut list: Vec<(String, Value)>| {
        list.sort_by(|one, other| one.0.cmp(&other.0));
        list
    };
    let told = |list: Vec<stackfit::catalogue::Document>| {
        sorted(
            list.into_iter()
                .map(|one| (one.file, one.content))
                .collect(),
        )
    };
    assert_eq!(told(unpacked), told(documents()));
    assert!(read(&unpack(packed.as_bytes()).unwrap()).is_ok());
}

#[track_caller]
fn refused(bytes: &[u8]) -> Vec<Problem> {
    unpack(bytes).err().unwrap()
}

#[track_caller]
fn assert_refused(bytes: &[u8], field: &str, says: &str) {
    let problems = refused(bytes);
    let named = |one: &Problem| {
        one.file == "packed catalogue" && one.field == field && one.message.contains(says)
    };
    assert!(
        problems.iter().any(named),
        "`{field}`, {says}: {problems:?}"
    );
    for problem in &problems {
        assert!(problem.message.len() < 400, "{problem}");
    }
}

#[test]
fn should_refuse_what_is_no_json() {
    let lists = [vec![b'['; 200_000], vec![b']'; 200_000]].concat();
    // By themselves, they are no table before it matters how deep they are.
    assert_refused(&lists, "", "must be a table");
    let deep = [
        b"{\"format\": 1, \"files\": {\"a.toml\": {\"x\": ",
        &lists[..],
        b"}}}",
    ]
    .concat();
    let deep_tables = "{\"a\":".repeat(50_000);
    for junk in [
        &b""[..],
        b"{",
        b"catalogue",
        b"{\"format\": 1, \"files\": {}} and more",
        b"{\"format\": 1, \"files\": {\"a.toml\": {\"x\": NaN}}}",
        b"{\"format\": 1, \"files\": {\"a.toml\": {\"x\": 1e999}}}",
        b"\xff\xfe\x00",
        b"{\"format\": 1, \"files\": {\"\xff.toml\": {}}}",
        &deep,
        deep_tables.as_bytes(),
    ] {
        assert_refused(junk, "", "is not JSON");
    }
}

#[test]
fn should_refuse_what_is_too_large_before_reading_it() {
    let junk = vec![b'x'; 50_000_000];
    assert_refused(&junk, "", "larger");
    assert_refused(&vec![b' '; LARGEST + 1], "", "larger");
}

#[test]
fn should_refuse_other_formats_and_shapes() {
    let packed = |format: Value, files: Value| json!({"format": format, "files": files});
    for (document, field) in [
        (json!([]), ""),
        (json!(null), ""),
        (json!("files"), ""),
        (json!([[[[]]]]), ""),
        (json!({}), "format"),
        (json!({}), "files"),
        (packed(json!(2), json!({"a.toml": {}})), "format"),
        (packed(json!(0), json!({"a.toml": {}})), "format"),
        (packed(json!("1"), json!({"a.toml": {}})), "format"),
        (packed(json!(1), json!({})), "files"),
        (packed(json!(1), json!([])), "files"),
        (packed(json!(1), json!(null)), "files"),
        (packed(json!(1), json!({"": {}})), "files"),
        (packed(json!(1), json!({"../up.toml": {}})), "files"),
        (packed(json!(1), json!({"/root.toml": {}})), "files"),
        (packed(json!(1), json!({"a\n.toml": {}})), "files"),
        (packed(json!(1), json!({"a".repeat(500): {}})), "files"),
        (
            json!({"format": 1, "files": {"a.toml": {}}, "more": 1}),
            "more",
        ),
    ] {
        assert_refused(document.to_string().as_bytes(), field, "");
    }
    let many: serde_json::Map<String, Value> = (0..1001)
        .map(|number| (format!("{number}.toml"), json!({})))
        .collect();
    assert_refused(
        packed(json!(1), Value::Object(many)).to_string().as_bytes(),
        "files",
        "1000",
    );
}

#[test]
fn should_name_the_file_whose_content_is_no_table() {
    for content in [json!([]), json!("text"), json!(7), json!(null), json!(true)] {
        let packed = json!({"format": 1, "files": {"catalogue.toml": content}});
        let problems = refused(packed.to_string().as_bytes());
        assert_eq!(problems[0].file, "catalogue.toml", "{problems:?}");
    }
}

#[test]
fn should_refuse_names_that_stand_twice() {
    for twice in [
        r#"{"format": 1, "format": 1, "files": {"a.toml": {}}}"#,
        r#"{"format": 1, "files": {"a.toml": {}, "a.toml": {}}}"#,
        r#"{"format": 1, "files": {"a.toml": {"b": [{"c": 1, "c": 2}]}}}"#,
    ] {
        assert_refused(twice.as_bytes(), "", "twice");
    }
}

#[test]
fn should_say_where_in_the_whole_something_is_no_json() {
    let whole = "{\"format\": 1, \"files\": {\n  \"a.toml\": {},\n  \"b.toml\": {\"text\": \"}\\\"{\", \"x\": 01}\n}}";
    assert_refused(whole.as_bytes(), "", "at line 3 column 36");
    let outside = whole.replace("01}", "0}").replace("}}", "}");
    assert_refused(outside.as_bytes(), "", "at line 4 column 1");
}

#[test]
fn should_give_each_file_its_own_content() {
    let files = json!({
        "b.toml": {"brackets": "}]{[\\", "list": [[{"x": {}}], []]},
        "a.toml": {"a quote": "\"}", "a backslash": "\\", "both": "\\\"]"},
        "c.toml": {"": 7, "quotes": "\"\\\"", "nested": {"": {"": 1}}},
    });
    for packed in [
        json!({"format": 1, "files": files}).to_string(),
        serde_json::to_string_pretty(&json!({"files": files, "format": 1})).unwrap(),
    ] {
        let documents = unpack(packed.as_bytes()).unwrap();
        assert_eq!(documents.len(), 3);
        for document in documents {
            assert_eq!(document.content, files[&document.file]);
        }
    }
}

//! Reads the packed form of a catalogue: `{"format": 1, "files": {path: content}}`.
//!
//! It may come from anybody, so everything about it is bounded before it is looked at: its size, how deep it is nested
//! (by `serde_json`, at 128), how many files it holds and what their names are. A name that stands twice in one table is
//! refused as in TOML, instead of the later value silently taking the place of the earlier one.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::fields::Fields;
use super::problem::{Problem, Problems, shorten};
use super::{Document, PACK_FORMAT};

/// The most bytes of a packed catalogue, and of one file of a folder; the bundled one takes a tenth of it.
pub const LARGEST: usize = 4 << 20;

/// The most files of a catalogue.
pub const MOST_FILES: usize = 1_000;

/// The longest path of a file, in characters.
const LONGEST_PATH: usize = 120;

/// What problems call the packed document.
pub const PACKED: &str = "packed catalogue";

/// The documents of a packed catalogue. [`read`](super::read) then checks what they say.
///
/// # Errors
///
/// When it is too large, no JSON, of another format, or holds no files, too many of them, or files without a proper
/// name or content; the field says where.
pub fn unpack(bytes: &[u8]) -> Result<Vec<Document>, Vec<Problem>> {
    let problems = Problems::default();
    if bytes.len() > LARGEST {
        let message = format!("is larger than {LARGEST} bytes; make it smaller");
        problems.add(PACKED, "", message);
        return Err(problems.take());
    }
    match strict(bytes) {
        Ok(value) => {
            look_over(&value, &problems);
            let found = problems.take();
            if found.is_empty() {
                Ok(documents(value))
            } else {
                Err(found)
            }
        }
        Err(error) => {
            let message = format!("is not JSON that can be read: {error}; pack the catalogue anew");
            problems.add(PACKED, "", message);
            Err(problems.take())
        }
    }
}

/// Any JSON in which no table has a name twice.
///
/// # Errors
///
/// When it is no JSON, is nested too deeply, or has a name twice in one table.
pub fn strict(bytes: &[u8]) -> Result<Value, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Strict.deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// The documents of a packed catalogue without a problem, out of it: they are most of its memory.
fn documents(mut packed: Value) -> Vec<Document> {
    let files = packed.get_mut("files").map(Value::take);
    let Some(Value::Object(files)) = files else {
        return Vec::new();
    };
    let document = |(file, content)| Document { file, content };
    files.into_iter().map(document).collect()
}

/// Reports what is wrong with a packed catalogue before its documents are read.
fn look_over(value: &Value, problems: &Problems) {
    let packed = Fields::of(PACKED, value, problems);
    packed.whole("format", PACK_FORMAT..=PACK_FORMAT);
    let files = packed.required_table("files");
    packed.finish();
    let files = files.and_then(|_| value.get("files")?.as_object());
    if files.is_some_and(Map::is_empty) {
        packed.problem("files", "is empty; pack a folder with a catalogue");
    }
    if files.is_some_and(|files| files.len() > MOST_FILES) {
        packed.problem("files", format!("holds more than {MOST_FILES} files"));
    }
    for (file, content) in files.into_iter().flatten().take(MOST_FILES) {
        if !is_path(file) {
            let name = shorten(&file.escape_debug().to_string(), LONGEST_PATH);
            let message = format!(
                "“{name}” is no path of a file; write one such as technologies/name.toml, \
                 of at most {LONGEST_PATH} characters"
            );
            packed.problem("files", message);
        } else if !content.is_object() {
            let message = format!("must be a table, but is {}", super::kind(content));
            problems.add(file, "", message);
        }
    }
}

/// Whether a text can be the path of a document: printable, not too long, and inside the catalogue's folder.
fn is_path(file: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part != "." && part != "..";
    file.chars().count() <= LONGEST_PATH
        && !file.contains(|letter: char| letter.is_control() || letter == '\\')
        && file.split('/').all(part)
}

/// Reads any JSON, but no table that has a name twice.
struct Strict;

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(Strict)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut table: A) -> Result<Value, A::Error> {
        let mut values = Map::new();
        while let Some(name) = table.next_key::<String>()? {
            let value = table.next_value_seed(Strict)?;
            if values.contains_key(&name) {
                let name = shorten(&name, 60);
                return Err(A::Error::custom(format_args!(
                    "`{name}` stands twice in one table"
                )));
            }
            values.insert(name, value);
        }
        Ok(Value::Object(values))
    }
}

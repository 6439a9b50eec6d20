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
    let mut unpacking = Unpacking::of(bytes)?;
    while unpacking.advance() {}
    unpacking.finish()
}

/// Unpacks a catalogue a small step at a time, for whoever has something else to do in between: a step is one file.
pub struct Unpacking<'a> {
    bytes: &'a [u8],
    /// The names of the files, with what stands for their content.
    files: serde_json::map::IntoIter,
    contents: Vec<&'a [u8]>,
    documents: Result<Vec<Document>, Vec<Problem>>,
}

impl<'a> Unpacking<'a> {
    /// Begins with everything but the content of the files.
    ///
    /// # Errors
    ///
    /// As [`unpack`], but for what is wrong inside of the content of a file.
    pub fn of(bytes: &'a [u8]) -> Result<Self, Vec<Problem>> {
        let problems = Problems::default();
        if bytes.len() > LARGEST {
            let message = format!("is larger than {LARGEST} bytes; make it smaller");
            problems.add(PACKED, "", message);
            return Err(problems.take());
        }
        let (outline, contents) = cut(bytes);
        let mut outline = strict(&outline).map_err(|error| unreadable(bytes, error))?;
        look_over(&outline, &problems);
        let found = problems.take();
        if !found.is_empty() {
            return Err(found);
        }
        let files = match outline.get_mut("files").map(Value::take) {
            Some(Value::Object(files)) => files,
            _ => Map::new(),
        };
        Ok(Unpacking {
            bytes,
            files: files.into_iter(),
            contents,
            documents: Ok(Vec::new()),
        })
    }

    /// Reads the next file; says whether there may be another.
    pub fn advance(&mut self) -> bool {
        let (Some((file, stand_in)), Ok(documents)) = (self.files.next(), &mut self.documents)
        else {
            return false;
        };
        let place = stand_in.get(PLACE).and_then(Value::as_u64);
        let content = place.and_then(|place| self.contents.get(place as usize));
        match strict(content.copied().unwrap_or_default()) {
            Ok(content) => documents.push(Document { file, content }),
            Err(error) => self.documents = Err(unreadable(self.bytes, error)),
        }
        true
    }

    /// The documents, after the last step.
    ///
    /// # Errors
    ///
    /// What is wrong inside of the content of a file.
    pub fn finish(self) -> Result<Vec<Document>, Vec<Problem>> {
        self.documents
    }
}

/// Why a part of it is no JSON, said by the place in the whole.
fn unreadable(bytes: &[u8], of_part: serde_json::Error) -> Vec<Problem> {
    let problems = Problems::default();
    let error = strict(bytes).err().unwrap_or(of_part);
    let message = format!("is not JSON that can be read: {error}; pack the catalogue anew");
    problems.add(PACKED, "", message);
    problems.take()
}

/// The field of what stands for the content of a file that has its place among the contents.
const PLACE: &str = "";

/// How deep the content of a file lies: in the table of the files, in the whole.
const DEEP: usize = 3;

/// A text of JSON without what lies as deep as the content of a file, and what was cut out: in place of each, a table or
/// list with its number. What is no JSON stays none, here or there.
fn cut(bytes: &[u8]) -> (Vec<u8>, Vec<&[u8]>) {
    let (mut outline, mut contents) = (Vec::new(), Vec::new());
    let (mut depth, mut start) = (0_usize, 0);
    let (mut in_text, mut escaped) = (false, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => {
                depth += 1;
                if depth == DEEP {
                    start = at;
                }
            }
            b'}' | b']' if depth == DEEP => {
                depth -= 1;
                let place = contents.len();
                let content = &bytes[start..=at];
                let stand_in = if content.starts_with(b"{") {
                    format!("{{\"{PLACE}\":{place}}}")
                } else {
                    format!("[{place}]")
                };
                contents.push(content);
                outline.extend(stand_in.into_bytes());
                continue;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth < DEEP {
            outline.push(*byte);
        }
    }
    (outline, contents)
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

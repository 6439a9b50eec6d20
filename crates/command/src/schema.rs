//! The JSON Schemas of a catalogue's files.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::Failure;
use catalogue::schema;

/// Every schema by the name of its file; or, where a folder is given, the files written into it.
pub fn schema(folder: Option<&Path>) -> Result<Value, Failure> {
    let schemas = schema::schemas();
    let Some(folder) = folder else {
        return Ok(Value::Object(Map::from_iter(schemas)));
    };
    let mut written = Vec::new();
    for (name, schema) in schemas {
        let path = folder.join(&name);
        let unwritable = |error: std::io::Error| {
            let message = format!("{}: cannot be written: {error}", path.display());
            Failure::Message(message)
        };
        fs::create_dir_all(folder).map_err(unwritable)?;
        fs::write(&path, schema::text(&schema)).map_err(unwritable)?;
        written.push(name);
    }
    Ok(json!({ "written": written }))
}

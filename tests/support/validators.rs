//! An independent validator for the JSON Schemas.

use std::collections::BTreeMap;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;
use stackfit::catalogue::schema::{schema_of, schemas};

/// The schemas, ready for an independent validator.
pub struct Validators {
    schemas: Schemas,
    places: BTreeMap<String, SchemaIndex>,
}

impl Validators {
    /// Compiles every schema.
    pub fn new() -> Self {
        let mut all = Schemas::new();
        let mut compiler = Compiler::new();
        let mut places = BTreeMap::new();
        for (name, schema) in schemas() {
            let address = format!("memory:///{name}");
            compiler.add_resource(&address, schema).unwrap();
            // Compiling checks the schema by that of its draft.
            places.insert(name, compiler.compile(&address, &mut all).unwrap());
        }
        Validators {
            schemas: all,
            places,
        }
    }

    /// What is wrong with the content of a file by its schema.
    pub fn problem(&self, file: &str, content: &Value) -> Option<String> {
        let place = self.places[&schema_of(file).unwrap()];
        let checked = self.schemas.validate(content, place);
        checked.err().map(|error| error.to_string())
    }
}

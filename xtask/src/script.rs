//! The two scripts: the one that wasm-bindgen makes for the first piece, and the one that loads the others.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use walrus::ModuleConfig;

use crate::Outcome;

/// Gives short names to what the first piece takes from its script; wasm-bindgen's are long, and stand in both.
pub(crate) fn shorten(wasm: &Path, script: &Path) -> Outcome<()> {
    let mut module = ModuleConfig::new()
        .generate_producers_section(false)
        .parse_file(wasm)
        .map_err(|error| format!("{}: {error}", wasm.display()))?;
    let mut short: BTreeMap<String, String> = BTreeMap::new();
    for import in module.imports.iter_mut() {
        if import.name.starts_with("__wb") {
            let next = format!("a{}", short.len());
            import.name = short.entry(import.name.clone()).or_insert(next).clone();
        }
    }
    fs::write(wasm, module.emit_wasm())?;
    let mut text = fs::read_to_string(script)?;
    // Backwards, so that a name goes before those that it begins with.
    for (long, short) in short.iter().rev() {
        text = text.replace(long, short);
    }
    Ok(fs::write(script, text)?)
}

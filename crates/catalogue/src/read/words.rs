//! The table `words` of `catalogue.toml`.

use super::super::fields::Fields;
use super::super::model::WORDS;

/// The words that the catalogue gives, by name.
pub fn all(fields: &Fields<'_>) -> Vec<(String, String)> {
    let Some(table) = fields.table("words") else {
        return Vec::new();
    };
    let mut words = Vec::new();
    for (name, slots) in WORDS {
        if table.value(name).is_none() {
            continue;
        }
        let word = table.template(name, slots);
        for slot in slots {
            if !word.contains(&format!("{{{slot}}}")) {
                table.problem(
                    name,
                    format!("must have {{{slot}}} in it, which is filled in"),
                );
            }
        }
        words.push((name.to_owned(), word));
    }
    table.finish();
    words
}

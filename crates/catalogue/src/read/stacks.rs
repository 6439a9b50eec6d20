//! `stacks.toml`.

use super::super::fields::Fields;
use super::super::model::{Catalogue, ClientPart, Shape, Synergy, SynergyKind};
use super::{condition, word};

const KINDS: [(&str, SynergyKind); 3] = [
    ("language", SynergyKind::Language),
    ("sdk", SynergyKind::Sdk),
    ("vendor", SynergyKind::Vendor),
];

pub fn all(fields: &Fields<'_>, catalogue: &mut Catalogue) {
    let signed = -1.0..=1.0;
    for shape in fields.tables_up_to("shape", 20) {
        catalogue.shapes.push(Shape {
            id: shape.id("id"),
            backend: shape.some_texts("backend"),
            shift: shape.numbers("shift", signed.clone()),
            when: condition(&shape),
        });
        shape.finish();
    }
    catalogue.client = fields.table("client").map(|client| {
        let part = ClientPart {
            role: client.id("role"),
            when: condition(&client),
        };
        client.finish();
        part
    });
    for synergy in fields.tables_up_to("synergy", 20) {
        catalogue.synergies.push(Synergy {
            id: synergy.id("id"),
            kind: word(&synergy, "kind", &KINDS),
            shift: synergy.numbers("shift", signed.clone()),
            says: synergy.line("says"),
        });
        synergy.finish();
    }
}

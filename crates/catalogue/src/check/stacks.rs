//! What `stacks.toml` says of roles, and how many stacks come of it.

use super::super::cost::{Cost, MOST_STACKS, MOST_STEPS};
use super::super::model::{Shape, Slot};
use super::Check;

const FILE: &str = "stacks.toml";

impl Check<'_> {
    pub(super) fn stacks(&self) {
        let all = self.catalogue;
        self.once_in((FILE, "shape", "id"), all.shapes.iter().map(|one| &one.id));
        let synergies = all.synergies.iter();
        self.once_in((FILE, "synergy", "id"), synergies.map(|one| &one.id));
        for (place, shape) in all.shapes.iter().enumerate() {
            let table = format!("shape[{}]", place + 1);
            self.parts(&format!("{table}.backend"), shape);
            self.condition(FILE, &table, &shape.when);
            self.differences(FILE, &format!("{table}.shift"), &shape.shift);
        }
        if all.shapes.is_empty() {
            self.report(
                FILE,
                "shape",
                "is missing; a catalogue needs at least one shape",
            );
        }
        self.client();
        for (place, synergy) in all.synergies.iter().enumerate() {
            let field = format!("synergy[{}].shift", place + 1);
            self.differences(FILE, &field, &synergy.shift);
        }
        let cost = Cost::of(all);
        if cost.stacks > MOST_STACKS {
            let message = format!(
                "come to more than {MOST_STACKS} stacks; leave out shapes, parts of them or technologies"
            );
            self.report(FILE, "shape", message);
        } else if cost.is_too_much() {
            let Cost { stacks, steps } = cost;
            let message = format!(
                "come to {stacks} stacks, which take {steps} steps to analyse, more than {MOST_STEPS}; leave out shapes, technologies, criteria, questions or options"
            );
            self.report(FILE, "shape", message);
        }
    }

    /// Each part of a shape has a role of the backend, and there are technologies for it.
    fn parts(&self, field: &str, shape: &Shape) {
        self.roles(FILE, field, &shape.backend);
        for (place, role) in shape.backend.iter().enumerate() {
            let field = format!("{field}[{}]", place + 1);
            self.role_in(&field, role, Slot::Backend);
        }
    }

    fn client(&self) {
        let Some(client) = &self.catalogue.client else {
            return;
        };
        let there = self.catalogue.role(&client.role).is_some();
        self.known(FILE, "client.role", &client.role, there, "the role");
        self.role_in("client.role", &client.role, Slot::Client);
        self.condition(FILE, "client", &client.when);
    }

    fn role_in(&self, field: &str, id: &str, slot: Slot) {
        let Some(role) = self.catalogue.role(id) else {
            return;
        };
        if role.slot != slot {
            let message = format!("names {id}, which goes elsewhere in a stack; see its `slot`");
            self.report(FILE, field, message);
        }
        let mut technologies = self.catalogue.technologies.iter();
        if !technologies.any(|one| one.role == id) && !self.ids_missing {
            let message = format!("names {id}, which no technology has; it can never be built");
            self.report(FILE, field, message);
        }
    }
}

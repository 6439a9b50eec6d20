//! Assembles stacks from the technologies that are left.

use super::requirements::Exclusion;
use crate::answers::Answers;
use crate::catalogue::{Catalogue, Shape, Technology};

/// One candidate: a backend of one or more parts, and a client where one is wanted and available.
#[derive(Clone, Debug)]
pub struct Stack<'a> {
    /// How its backend is put together.
    pub shape: &'a Shape,
    /// The backend's parts, in the order of the shape.
    pub backend: Vec<&'a Technology>,
    /// The client's technology.
    pub client: Option<&'a Technology>,
}

impl<'a> Stack<'a> {
    /// Id: the parts' ids joined by `+`, backend first.
    pub fn id(&self) -> String {
        let ids: Vec<&str> = self.parts().map(|part| part.id.as_str()).collect();
        ids.join("+")
    }

    /// Name: the parts' names joined by " + ", backend first.
    pub fn name(&self) -> String {
        let names: Vec<&str> = self.parts().map(|part| part.name.as_str()).collect();
        names.join(" + ")
    }

    /// All parts, backend first.
    pub fn parts(&self) -> impl Iterator<Item = &'a Technology> {
        self.backend.iter().copied().chain(self.client)
    }

    /// Whether two stacks have the same backend.
    pub fn same_backend(&self, other: &Stack<'_>) -> bool {
        let ids = |stack: &Stack<'_>| -> Vec<u32> {
            stack.backend.iter().map(|part| part.number).collect()
        };
        ids(self) == ids(other)
    }
}

/// Every stack that can be built. Where a client is wanted but all are ruled out, stacks go without one: the backend
/// can still be decided, and the collision is reported.
pub fn assemble<'a>(
    catalogue: &'a Catalogue,
    answers: &Answers,
    exclusions: &[Exclusion<'a>],
) -> Vec<Stack<'a>> {
    let left = |role: &str| -> Vec<&'a Technology> {
        let ruled_out = |one: &Technology| {
            exclusions
                .iter()
                .any(|exclusion| exclusion.technology.number == one.number)
        };
        let technologies = catalogue.technologies.iter();
        technologies
            .filter(|one| one.role == role && !ruled_out(one))
            .collect()
    };
    let mut clients: Vec<Option<&Technology>> = match &catalogue.client {
        Some(client) if answers.satisfy(&client.when) => {
            left(&client.role).into_iter().map(Some).collect()
        }
        _ => Vec::new(),
    };
    if clients.is_empty() {
        clients.push(None);
    }
    let mut stacks = Vec::new();
    for shape in &catalogue.shapes {
        let roles: Vec<Vec<&Technology>> = shape.backend.iter().map(|role| left(role)).collect();
        for backend in combinations(&roles) {
            if !fit_together(&backend) {
                continue;
            }
            for client in &clients {
                stacks.push(Stack {
                    shape,
                    backend: backend.clone(),
                    client: *client,
                });
            }
        }
    }
    stacks
}

/// Whether a client is wanted.
pub fn wants_client(catalogue: &Catalogue, answers: &Answers) -> bool {
    let client = catalogue.client.as_ref();
    client.is_some_and(|client| answers.satisfy(&client.when))
}

/// One technology of each list, in all ways.
fn combinations<'a>(lists: &[Vec<&'a Technology>]) -> Vec<Vec<&'a Technology>> {
    let mut all = vec![Vec::new()];
    for list in lists {
        let longer = |start: &Vec<&'a Technology>| {
            let start = start.clone();
            list.iter().map(move |one| {
                let mut backend = start.clone();
                backend.push(*one);
                backend
            })
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// A part that names `server_sdks` only stands beside parts written in one of those languages.
fn fit_together(backend: &[&Technology]) -> bool {
    let understands = |one: &Technology, other: &Technology| {
        one.number == other.number
            || one.server_sdks.is_empty()
            || other
                .languages
                .iter()
                .any(|language| one.server_sdks.contains(language))
    };
    backend
        .iter()
        .all(|one| backend.iter().all(|other| understands(one, other)))
}

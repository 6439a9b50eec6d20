//! Every stack that can be built from a catalogue.

use super::parts::NEUTRAL;
use super::rules::by_criterion;
use catalogue::order;
use catalogue::{Catalogue, Criterion, Shape, Synergy, SynergyKind, Technology};
use mcda::composite::{Composite, Gains};

/// One possible stack: a backend of one or more parts, and a client where one is wanted and available.
#[derive(Clone, Debug)]
pub struct Stack<'a> {
    /// How its backend is put together.
    pub shape: &'a Shape,
    /// The backend's parts, in the order of the shape.
    pub backend: Vec<&'a Technology>,
    /// The client's technology.
    pub client: Option<&'a Technology>,
    /// A number of its backend, which is the same for all stacks with this backend.
    pub backend_number: usize,
}

impl<'a> Stack<'a> {
    /// Id: the parts' ids joined by `+`, backend first.
    pub fn id(&self) -> String {
        let ids: Vec<&str> = self.parts().map(|part| part.id.as_str()).collect();
        ids.join("+")
    }

    /// Name: the parts' names joined by " + ", backend first.
    pub fn name(&self) -> String {
        joined(self.parts())
    }

    /// Name of its backend: the parts' names joined by " + ".
    pub fn backend_name(&self) -> String {
        joined(self.backend.iter().copied())
    }

    /// All parts, backend first.
    pub fn parts(&self) -> impl Iterator<Item = &'a Technology> {
        self.backend.iter().copied().chain(self.client)
    }

    /// Whether two stacks have the same backend.
    pub fn same_backend(&self, other: &Stack<'_>) -> bool {
        self.backend_number == other.backend_number
    }
}

/// The names of technologies as they stand in a stack's name: joined by " + ".
fn joined<'a>(parts: impl Iterator<Item = &'a Technology>) -> String {
    let names: Vec<&str> = parts.map(|part| part.name.as_str()).collect();
    names.join(" + ")
}

/// A stack by number.
pub struct Candidate<'a> {
    /// The stack.
    pub stack: Stack<'a>,
    /// Its shape's place.
    pub shape: usize,
    /// Its parts' places and their mixes.
    pub parts: Vec<(usize, usize)>,
    /// What makes it more, or less, than the mean of its parts, as a place in [`gains`].
    kind: usize,
}

/// How much each part of a stack counts.
pub struct Mixes {
    /// Per mix and criterion: the share. The shares of a stack's parts sum to 1, or to 0 where no part counts.
    pub shares: Vec<Vec<f64>>,
    /// Per shape, without and with a client: the mixes of its parts, backend first.
    of_shape: Vec<[Vec<usize>; 2]>,
}

pub fn mixes(catalogue: &Catalogue) -> Mixes {
    let mut shares = Vec::new();
    let mut of_shape = Vec::new();
    let client = catalogue.client.as_ref().map(|client| client.role.as_str());
    for shape in &catalogue.shapes {
        let of = [None, client].map(|client| {
            let backend = shape.backend.iter().map(String::as_str);
            let roles: Vec<&str> = backend.chain(client).collect();
            let first = shares.len();
            for role in &roles {
                let share = |criterion: &Criterion| {
                    let total: f64 = roles.iter().map(|role| criterion.role_share(role)).sum();
                    if total > 0.0 {
                        criterion.role_share(role) / total
                    } else {
                        0.0
                    }
                };
                shares.push(catalogue.criteria.iter().map(share).collect());
            }
            (first..shares.len()).collect()
        });
        of_shape.push(of);
    }
    Mixes { shares, of_shape }
}

/// The candidates, as what they are made of.
pub fn composite(catalogue: &Catalogue, mixes: Mixes, candidates: &[Candidate<'_>]) -> Composite {
    let gains = gains(catalogue, &mixes, candidates);
    Composite::new(
        catalogue.criteria.len(),
        mixes.shares.concat(),
        candidates.iter().map(|one| one.parts.clone()).collect(),
        gains,
    )
}

/// Every stack, with each client and without one, in the order of their ids.
pub fn candidates<'a>(catalogue: &'a Catalogue, mixes: &Mixes) -> Vec<Candidate<'a>> {
    let with_role = |role: &str| -> Vec<(usize, &'a Technology)> {
        let technologies = catalogue.technologies.iter().enumerate();
        technologies.filter(|(_, one)| one.role == role).collect()
    };
    let mut clients = vec![None];
    if let Some(client) = &catalogue.client {
        clients.extend(with_role(&client.role).into_iter().map(Some));
    }
    let mut candidates: Vec<Candidate<'a>> = Vec::new();
    let mut numbered: Vec<(&[String], usize)> = Vec::new();
    let mut numbers = 0;
    for (shape, built) in catalogue.shapes.iter().enumerate() {
        let roles = built.backend.iter().map(|role| with_role(role));
        let backends = combinations(&roles.collect::<Vec<_>>());
        // Shapes of the same roles have the same backends.
        let known = numbered.iter().find(|(roles, _)| *roles == built.backend);
        let first = known.map_or(numbers, |(_, first)| *first);
        if first == numbers {
            numbered.push((&built.backend, first));
            numbers += backends.len();
        }
        for (backend, number) in backends.iter().zip(first..) {
            if !fit_together(backend) {
                continue;
            }
            for client in &clients {
                let parts = backend.iter().chain(client);
                let stack = Stack {
                    shape: built,
                    backend: backend.iter().map(|(_, part)| *part).collect(),
                    client: client.map(|(_, client)| client),
                    backend_number: number,
                };
                let of_shape = &mixes.of_shape[shape][usize::from(client.is_some())];
                candidates.push(Candidate {
                    shape,
                    parts: parts
                        .map(|(place, _)| *place)
                        .zip(of_shape.iter().copied())
                        .collect(),
                    kind: kind(shape, &stack),
                    stack,
                });
            }
        }
    }
    // The sign that joins ids comes before all that ids are made of, so that stacks are in order where their parts are;
    // ten thousand ids are not put together for it.
    let ranks = ranks(catalogue);
    let rank = |(place, _): &(usize, usize)| ranks[*place];
    order::sort(&mut candidates, |one, other| {
        one.parts.iter().map(rank).cmp(other.parts.iter().map(rank))
    });
    candidates
}

/// The place of each technology in the order of their ids.
fn ranks(catalogue: &Catalogue) -> Vec<usize> {
    let technologies = &catalogue.technologies;
    let mut by_id: Vec<usize> = (0..technologies.len()).collect();
    order::sort(&mut by_id, |one, other| {
        technologies[*one].id.cmp(&technologies[*other].id)
    });
    let mut ranks = vec![0; by_id.len()];
    for (rank, place) in by_id.into_iter().enumerate() {
        ranks[place] = rank;
    }
    ranks
}

/// What the parts of a stack can share.
const SYNERGIES: [SynergyKind; 3] = [SynergyKind::Language, SynergyKind::Sdk, SynergyKind::Vendor];

/// How many kinds of stacks there are of each shape: without and with a client, by all that its parts can share.
const KINDS: usize = 2 << SYNERGIES.len();

/// Stacks of one shape, with or without a client, whose parts share the same things, are the same more than their parts.
fn kind(shape: usize, stack: &Stack<'_>) -> usize {
    let shared = SYNERGIES
        .iter()
        .fold(0, |set, kind| set << 1 | usize::from(shares(*kind, stack)));
    shape * KINDS + shared * 2 + usize::from(stack.client.is_some())
}

/// What the stacks of each kind are more, or less, than the mean of their parts, per criterion.
fn gains(catalogue: &Catalogue, mixes: &Mixes, candidates: &[Candidate<'_>]) -> Gains {
    let mut gains = Gains {
        kind: candidates.iter().map(|one| one.kind).collect(),
        ..Gains::default()
    };
    for (shape, built) in catalogue.shapes.iter().enumerate() {
        for kind in 0..KINDS {
            let of_shape = &mixes.of_shape[shape][kind % 2];
            let shared = |synergy: &&Synergy| {
                let mut kinds = SYNERGIES.iter().rev();
                let place = kinds.position(|one| *one == synergy.kind);
                place.is_some_and(|place| kind >> (place + 1) & 1 == 1)
            };
            gains
                .more
                .extend(gain(catalogue, mixes, built, of_shape, shared));
            gains.row.push(shape);
        }
    }
    gains
}

fn gain(
    catalogue: &Catalogue,
    mixes: &Mixes,
    shape: &Shape,
    of_shape: &[usize],
    shared: impl Fn(&&Synergy) -> bool,
) -> Vec<f64> {
    let mut gain = vec![0.0; catalogue.criteria.len()];
    let mut add = |by: &[(String, f64)]| {
        for (criterion, difference) in by_criterion(catalogue, by) {
            gain[criterion] += difference;
        }
    };
    add(&shape.shift);
    for synergy in catalogue.synergies.iter().filter(shared) {
        add(&synergy.shift);
    }
    for (criterion, gain) in gain.iter_mut().enumerate() {
        // Where no part counts, the stack stands in the middle.
        let counted: f64 = of_shape
            .iter()
            .map(|mix| mixes.shares[*mix][criterion])
            .sum();
        if counted <= 0.0 {
            *gain += NEUTRAL;
        }
    }
    gain
}

/// One technology of each list, in all ways.
fn combinations<T: Copy>(lists: &[Vec<T>]) -> Vec<Vec<T>> {
    let mut all = vec![Vec::new()];
    for list in lists {
        let longer = |start: &Vec<T>| {
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
fn fit_together(backend: &[(usize, &Technology)]) -> bool {
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
        .all(|(_, one)| backend.iter().all(|(_, other)| understands(one, other)))
}

/// Whether the parts of a stack share what a synergy asks for.
fn shares(kind: SynergyKind, stack: &Stack<'_>) -> bool {
    let Some(client) = stack.client else {
        return false;
    };
    stack.backend.iter().any(|part| match kind {
        SynergyKind::Language => part
            .languages
            .iter()
            .any(|language| part.server_sdks.is_empty() && client.languages.contains(language)),
        SynergyKind::Sdk => part.client_sdks.contains(&client.id),
        SynergyKind::Vendor => part.vendor.is_some() && part.vendor == client.vendor,
    })
}

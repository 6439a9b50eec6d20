//! Catalogues that ask for as much as they may: a generator with a knob for each thing that there can be many of.

use serde_json::{Map, Value, json};
use stackfit::catalogue::Document;

use super::Random;

/// How much there is of everything.
#[derive(Clone, Copy, Debug)]
pub struct Worst {
    /// Technologies of the first role of a backend.
    pub backends: usize,
    /// Technologies of a second role, which stands beside the first; none for backends of one part.
    pub beside: usize,
    /// Technologies for the client; none for a catalogue without.
    pub clients: usize,
    pub criteria: usize,
    /// Questions, the last of which is the ranking.
    pub questions: usize,
    /// Options of each question.
    pub options: usize,
    pub rules: usize,
    pub synergies: usize,
    pub claims: usize,
    /// How long texts are, beyond a few letters.
    pub text: usize,
    /// How values are spread.
    pub spread: Spread,
}

/// How values are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// At random.
    Even,
    /// All the same, and certain: every stack ties with every other.
    Same,
    /// All the same but for one technology, which crowds the others into the same place.
    Outlier,
    /// At the bounds of the scale.
    Bounds,
}

/// Some 200 kilobytes that come to ten thousand stacks.
pub const MANY_STACKS: Worst = Worst {
    backends: 100,
    beside: 0,
    clients: 99,
    criteria: 12,
    questions: 17,
    options: 8,
    rules: 20,
    synergies: 0,
    claims: 1,
    text: 0,
    spread: Spread::Even,
};

impl Worst {
    /// The catalogue's documents.
    pub fn documents(self) -> Vec<Document> {
        let mut files = vec![
            ("catalogue.toml".to_owned(), self.catalogue()),
            ("stacks.toml".to_owned(), self.stacks()),
            ("criteria.toml".to_owned(), self.criteria()),
            ("questions.toml".to_owned(), self.questions()),
            ("rules.toml".to_owned(), self.rules()),
            ("claims.toml".to_owned(), self.claims()),
            (
                "sources.toml".to_owned(),
                json!({"source": [{
                    "id": "s0", "title": "Title", "publisher": "Publisher", "year": 2025,
                    "checked": "2026-01-01", "url": "https://example.org/",
                }]}),
            ),
        ];
        let mut random = Random::seeded(5);
        let roles = [
            ("b", self.backends),
            ("d", self.beside),
            ("c", self.clients),
        ];
        for (role, count) in roles {
            for place in 0..count {
                let number = files.len();
                let technology = self.technology(role, place, number, &mut random);
                files.push((format!("technologies/{role}{place}.toml"), technology));
            }
        }
        let document = |(file, content)| Document { file, content };
        files.into_iter().map(document).collect()
    }

    /// The catalogue, packed.
    pub fn packed(self) -> Value {
        stackfit::catalogue::pack(self.documents())
    }

    /// An answer to every question.
    pub fn answers(self) -> Value {
        let answer = |place: usize| {
            let option = format!("o{}", place * 7 % self.options);
            (format!("q{place}"), json!(option))
        };
        let mut answers: Map<String, Value> = (1..self.questions - 1).map(answer).collect();
        answers.insert("q0".to_owned(), json!(["o0"]));
        answers.insert("rank".to_owned(), json!(["c0"]));
        Value::Object(answers)
    }

    fn catalogue(self) -> Value {
        let role = |id: &str, slot: &str| json!({"id": id, "slot": slot, "name": id});
        let mut roles = vec![role("b", "backend")];
        roles.extend((self.beside > 0).then(|| role("d", "backend")));
        roles.extend((self.clients > 0).then(|| role("c", "client")));
        let wide = |width: f64| {
            if self.spread == Spread::Same {
                0.01
            } else {
                width
            }
        };
        json!({
            "id": "worst", "revision": 1, "date": "2026-01-01", "title": "Worst", "weight_kept": 0.25,
            "role": roles,
            "width": {
                "measured": wide(0.12), "documented": wide(0.16), "survey": wide(0.2),
                "opinions": wide(0.28), "opinion": wide(0.36), "disputed": wide(0.08),
            },
        })
    }

    fn stacks(self) -> Value {
        let backend: &[&str] = if self.beside > 0 { &["b", "d"] } else { &["b"] };
        let mut stacks = json!({"shape": [{"id": "s", "backend": backend}]});
        if self.clients > 0 {
            stacks["client"] = json!({"role": "c", "when": {"q0": ["o0"]}});
        }
        let kinds = ["language", "sdk", "vendor"];
        let synergy = |place: usize| {
            let shift: Map<String, Value> = (0..self.criteria)
                .map(|criterion| (format!("c{criterion}"), json!(0.001)))
                .collect();
            json!({"id": format!("y{place}"), "kind": kinds[place % 3], "says": "they share something", "shift": shift})
        };
        if self.synergies > 0 {
            stacks["synergy"] = (0..self.synergies).map(synergy).collect();
        }
        stacks
    }

    fn criteria(self) -> Value {
        let criterion = |place: usize| {
            let mut components = vec![json!({"from": "rating", "share": 0.5})];
            if place < 3 {
                let question = format!("q{}", 1 + place % (self.questions - 2));
                components.push(json!({"from": "fits", "question": question, "share": 0.5}));
            }
            json!({
                "id": format!("c{place}"), "number": place + 1, "name": format!("Criterion {place}"),
                "meaning": self.text("Meaning."), "ahead": "better", "behind": "worse", "weight": 1.0,
                "components": components,
            })
        };
        let criteria: Vec<Value> = (0..self.criteria).map(criterion).collect();
        json!({"criterion": criteria})
    }

    fn questions(self) -> Value {
        let question = |place: usize| {
            let option = |place: usize| {
                json!({
                    "id": format!("o{place}"), "number": place + 1, "label": format!("Option {place}"),
                    "phrase": format!("you say {place}"),
                })
            };
            json!({
                "id": format!("q{place}"), "number": place + 1, "title": format!("Question {place}?"), "short": format!("Question {place}"),
                "kind": if place == 0 { "many" } else { "one" }, "why": self.text("Why."),
                "option": (0..self.options).map(option).collect::<Vec<_>>(),
            })
        };
        let mut questions: Vec<Value> = (0..self.questions - 1).map(question).collect();
        questions.push(json!({
            "id": "rank", "number": self.questions, "kind": "ranked", "limit": 5, "title": "Ranking?",
            "short": "Ranking", "why": "Why.", "phrase": "you rank {options}",
        }));
        json!({"question": questions})
    }

    fn rules(self) -> Value {
        let rule = |place: usize| {
            let question = format!("q{}", 1 + place % (self.questions - 2));
            let option = format!("o{}", place % self.options);
            let criterion = format!("c{}", place % self.criteria);
            json!({
                "id": format!("r{place}"), "when": {question: [option]},
                "select": {"tags": [format!("t{}", place % 5)]}, "shift": {criterion: 0.05},
            })
        };
        json!({"rule": (0..self.rules).map(rule).collect::<Vec<_>>()})
    }

    fn claims(self) -> Value {
        let claim = |place: usize| {
            json!({
                "id": format!("k{place}"), "text": self.text("Text."), "source": "s0", "year": 2025,
                "tone": "neutral", "kind": "documented", "status": "holds", "criteria": ["c0"],
            })
        };
        json!({"claim": (0..self.claims).map(claim).collect::<Vec<_>>()})
    }

    fn technology(self, role: &str, place: usize, number: usize, random: &mut Random) -> Value {
        let id = format!("{role}{place}");
        let mut value = || match self.spread {
            Spread::Even => 0.1 + random.below(80) as f64 / 100.0,
            Spread::Same => 0.5,
            Spread::Outlier if place == 0 => 0.99,
            Spread::Outlier => 0.5,
            Spread::Bounds => [0.01, 0.99][random.below(2)],
        };
        let mut fits = Map::new();
        for criterion in 0..self.criteria.min(3) {
            let of_options = (0..self.options).map(|option| (format!("o{option}"), json!(value())));
            let question = format!("q{}", 1 + criterion % (self.questions - 2));
            fits.insert(question, Value::Object(of_options.collect()));
        }
        let ratings: Map<String, Value> = (0..self.criteria)
            .map(|criterion| {
                let rating = json!({"likely": value(), "claims": ["k0"]});
                (format!("c{criterion}"), rating)
            })
            .collect();
        json!({
            "id": id, "number": number, "name": id.to_uppercase(), "role": role, "languages": [],
            "tags": [format!("t{}", place % 5)], "summary": self.text("Summary."),
            "homepage": format!("https://example.org/{id}"), "fits": fits, "ratings": ratings,
        })
    }

    fn text(self, text: &str) -> String {
        format!("{text}{}", " word".repeat(self.text / 5))
    }
}

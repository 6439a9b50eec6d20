//! The front of a catalogue: what the first page and the opening questions need of it, which the page has before the rest.
//!
//! Its form is this build's own, and so plain that reading it takes a fraction of what the form of the rest takes:
//! numbers are three bytes, texts follow their length, lists their count.

use super::{Catalogue, Choice, Condition, Kind, Question};

/// The kinds of questions, by their number in the form.
const KINDS: [Kind; 4] = [Kind::One, Kind::Many, Kind::Graded, Kind::Ranked];

/// Packs the front of a catalogue.
pub fn pack(catalogue: &Catalogue) -> Vec<u8> {
    let mut out = Writer::default();
    out.text(&catalogue.id);
    out.text(&catalogue.title);
    out.list(&catalogue.words, |out, (name, word)| {
        out.text(name);
        out.text(word);
    });
    out.list(&catalogue.questions, question);
    out.0
}

/// Reads a front: a catalogue of which nothing else is there. Of bytes that are none, it has what can be read.
pub fn read(bytes: &[u8]) -> Catalogue {
    let mut from = Reader(bytes);
    Catalogue {
        id: from.text(),
        title: from.text(),
        words: from.list(|from| (from.text(), from.text())),
        questions: from.list(read_question),
        ..Catalogue::default()
    }
}

/// The texts of a question are in the front if it can be asked before the rest is there.
fn question(out: &mut Writer, question: &Question) {
    let asked = question.opening && matches!(question.kind, Kind::One | Kind::Many);
    let shown = |text: &str| {
        if asked {
            text.to_owned()
        } else {
            String::new()
        }
    };
    let kind = KINDS.iter().position(|kind| *kind == question.kind);
    out.text(&question.id);
    out.number(kind.unwrap_or_default());
    out.number(question.opening.into());
    out.condition(&question.when);
    out.text(&shown(&question.title));
    out.text(&shown(&question.short));
    out.text(&shown(&question.why));
    out.text(&shown(question.help.as_deref().unwrap_or_default()));
    out.text(&shown(question.skip.as_deref().unwrap_or_default()));
    let options = if asked {
        question.options.as_slice()
    } else {
        &[]
    };
    out.list(options, |out, option| {
        out.text(&option.id);
        out.text(&option.label);
        out.text(option.hint.as_deref().unwrap_or_default());
        out.number(option.exclusive.into());
        out.condition(&option.when);
    });
}

fn read_question(from: &mut Reader<'_>) -> Question {
    Question {
        id: from.text(),
        kind: KINDS.get(from.number()).copied().unwrap_or_default(),
        opening: from.number() > 0,
        when: from.condition(),
        title: from.text(),
        short: from.text(),
        why: from.text(),
        help: from.text_if_any(),
        skip: from.text_if_any(),
        options: from.list(|from| Choice {
            id: from.text(),
            label: from.text(),
            hint: from.text_if_any(),
            exclusive: from.number() > 0,
            when: from.condition(),
            ..Choice::default()
        }),
        ..Question::default()
    }
}

#[derive(Default)]
struct Writer(Vec<u8>);

impl Writer {
    fn number(&mut self, number: usize) {
        self.0.extend_from_slice(&number.to_le_bytes()[..3]);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    fn list<T>(&mut self, list: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.number(list.len());
        list.iter().for_each(|entry| write(self, entry));
    }

    fn condition(&mut self, condition: &Condition) {
        for tests in [&condition.when, &condition.unless] {
            self.list(tests, |out, (question, options)| {
                out.text(question);
                out.list(options, |out, option| out.text(option));
            });
        }
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn number(&mut self) -> usize {
        let Some(([low, middle, high], rest)) = self.0.split_first_chunk() else {
            self.0 = &[];
            return 0;
        };
        self.0 = rest;
        u32::from_le_bytes([*low, *middle, *high, 0]) as usize
    }

    fn text(&mut self) -> String {
        let length = self.number();
        let Some((text, rest)) = self.0.split_at_checked(length) else {
            self.0 = &[];
            return String::new();
        };
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    fn text_if_any(&mut self) -> Option<String> {
        Some(self.text()).filter(|text| !text.is_empty())
    }

    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut list = Vec::new();
        for _ in 0..self.number() {
            // A count that is none must not keep anybody waiting.
            if self.0.is_empty() {
                break;
            }
            list.push(read(self));
        }
        list
    }

    fn condition(&mut self) -> Condition {
        let tests =
            |from: &mut Self| from.list(|from| (from.text(), from.list(|from| from.text())));
        Condition {
            when: tests(self),
            unless: tests(self),
        }
    }
}

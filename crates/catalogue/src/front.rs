//! The front of a catalogue: what the first page and the opening questions need of it, which the page has before the rest.

use super::packed::{Packed, Reader, Writer};
use super::{Catalogue, Choice, Kind, Question};

/// Packs the front of a catalogue.
pub fn pack(catalogue: &Catalogue) -> Vec<u8> {
    let mut out = Writer::default();
    catalogue.id.put(&mut out);
    catalogue.title.put(&mut out);
    catalogue.words.put(&mut out);
    out.list(&catalogue.questions, question);
    out.bytes()
}

/// Reads a front: a catalogue of which nothing else is there. Of bytes that are none, it has what can be read.
pub fn read(bytes: &[u8]) -> Catalogue {
    let mut from = Reader::of(bytes);
    Catalogue {
        id: Packed::take(&mut from),
        title: Packed::take(&mut from),
        words: Packed::take(&mut from),
        questions: from.list(read_question),
        ..Catalogue::default()
    }
}

/// The texts of a question are in the front if it can be asked before the rest is there.
fn question(out: &mut Writer, question: &Question) {
    question.id.put(out);
    question.kind.put(out);
    question.opening.put(out);
    question.when.put(out);
    let nothing = Question::default();
    let asked = if question.opening && matches!(question.kind, Kind::One | Kind::Many) {
        question
    } else {
        &nothing
    };
    asked.title.put(out);
    asked.short.put(out);
    asked.why.put(out);
    asked.help.put(out);
    asked.skip.put(out);
    out.list(&asked.options, |out, option| {
        option.id.put(out);
        option.label.put(out);
        option.hint.put(out);
        option.exclusive.put(out);
        option.when.put(out);
    });
}

fn read_question(from: &mut Reader<'_>) -> Question {
    Question {
        id: Packed::take(from),
        kind: Packed::take(from),
        opening: Packed::take(from),
        when: Packed::take(from),
        title: Packed::take(from),
        short: Packed::take(from),
        why: Packed::take(from),
        help: Packed::take(from),
        skip: Packed::take(from),
        options: from.list(|from| Choice {
            id: Packed::take(from),
            label: Packed::take(from),
            hint: Packed::take(from),
            exclusive: Packed::take(from),
            when: Packed::take(from),
            ..Choice::default()
        }),
        ..Question::default()
    }
}

//! What is said to the host, and what is heard from it: `schemas/messages.json`.

use super::wishes::Wishes;
use decision::engine::{Model, decide};
use decision::weights::Case;
use report::{Analysis, names, top_stacks};
use session::{Screen, Session};
use share::readable;

/// The version of the messages; every one carries it.
pub const VERSION: f64 = 1.0;

/// The form in which messages are made: that of JSON, without what they have no use for.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A list.
    List(Vec<Data>),
    /// A table.
    Table(Vec<(&'static str, Data)>),
}

impl From<&str> for Data {
    fn from(text: &str) -> Data {
        Data::Text(text.to_owned())
    }
}

fn message(kind: &str, more: Vec<(&'static str, Data)>) -> Data {
    let mut fields = vec![("stackfit", Data::Number(VERSION)), ("type", kind.into())];
    fields.extend(more);
    Data::Table(fields)
}

/// The page is there.
pub fn ready() -> Data {
    message("ready", Vec::new())
}

/// The page is so high, in pixels.
pub fn height(pixels: f64) -> Data {
    message("height", vec![("height", Data::Number(pixels))])
}

/// What should be in view begins so far down the page, in pixels.
pub fn view(top: f64) -> Data {
    message("view", vec![("top", Data::Number(top))])
}

/// The visitor is on another screen.
pub fn step(model: &Model<'_>, session: &Session) -> Data {
    let (screen, question) = match &session.screen {
        Screen::Start => ("start", None),
        Screen::Question(id) => ("question", Some(id)),
        Screen::Enough => ("enough", None),
        Screen::Check => ("check", None),
        Screen::Result => ("result", None),
        Screen::Again => ("again", None),
        Screen::Link(_) => ("link", None),
        Screen::Method
        | Screen::Technologies
        | Screen::Technology(_)
        | Screen::Guide(_)
        | Screen::Compare(_)
        | Screen::Decisions
        | Screen::Team(_)
        | Screen::Builder => ("other", None),
    };
    let progress = session.progress(model.catalogue);
    let count = |number: usize| Data::Number(number as f64);
    let mut fields = vec![
        ("screen", screen.into()),
        ("number", count(progress.number)),
        ("count", count(progress.count)),
    ];
    fields.extend(question.map(|id| ("question", Data::Text(id.clone()))));
    message("step", fields)
}

/// A result, with how often each of the best stacks is first among all readings, and the verdict. To a host that is told the answers, the
/// answers as well, and the link to the result, which holds them.
pub fn result(
    model: &Model<'_>,
    case: Case<'_>,
    analysis: &Analysis,
    link: Option<String>,
) -> Data {
    let decision = decide(model, case);
    let stack = |parts: Vec<String>| {
        let same = |ids: Vec<&String>| ids.into_iter().eq(&parts);
        let mut ranking = decision.ranking.iter();
        let place = ranking.position(|one| same(one.stack.parts().map(|part| &part.id).collect()));
        let ranks = analysis.rank_acceptability.get(place?)?;
        Some(Data::Table(vec![
            ("name", Data::Text(names(model.catalogue, &parts))),
            ("acceptability", Data::Number(*ranks.first()?)),
            (
                "parts",
                Data::List(parts.into_iter().map(Data::Text).collect()),
            ),
        ]))
    };
    let top = top_stacks(model, case);
    let top: Vec<Data> = top.into_iter().filter_map(stack).collect();
    let confidence = Some(&analysis.confidence).filter(|_| !top.is_empty());
    let mut fields = vec![("top", Data::List(top))];
    if let Some(confidence) = confidence {
        fields.push(("verdict", confidence.verdict.id().into()));
        let client = confidence.client_verdict;
        fields.extend(client.map(|verdict| ("client_verdict", verdict.id().into())));
    }
    if let Some(link) = link {
        let query = readable::encode(model.catalogue, case.answers);
        fields.push(("link", Data::Text(link)));
        fields.push(("answers", Data::Text(query)));
    }
    message("result", fields)
}

/// The visitor has followed the call to action. To a host that is not told the answers, its address as the host gave it:
/// with the place of the link, but without the link.
pub fn called(address: &str) -> Data {
    message("cta", vec![("href", address.into())])
}

/// Something cannot be shown: `catalogue` or `link`.
pub fn failed(reason: &str) -> Data {
    message("error", vec![("reason", reason.into())])
}

/// What the host wishes for from now on, out of the fields of its message; none for a message that is not understood.
pub fn taken(version: Option<f64>, kind: Option<String>, wishes: Option<String>) -> Option<Wishes> {
    let understood = version == Some(VERSION) && kind.as_deref() == Some("wish");
    wishes
        .filter(|_| understood)
        .map(|query| Wishes::read(&query))
}

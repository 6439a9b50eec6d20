//! The address of the page: its query and its fragment.

use stackfit::answers::Answers;
use stackfit::embed::{self, Wishes};
use stackfit::session::{Action, Address, Screen, Session};
use stackfit::share::readable;

use super::{message, text};
use crate::world::{answers, bundled, link, model};
use crate::{Dice, Read, Target, Verdict, ensure, holds};

const PATHS: &[&str] = &[
    "/",
    "/begin",
    "/question/platform",
    "/change/baas",
    "/example/",
    "/enough",
    "/method",
    "/technologies",
    "/technology/django",
    "/guide",
    "/guide/x",
    "/compare",
    "/compare/django/laravel~flutter",
    "/compare/django/r=1",
    "/decisions",
    "/team",
    "/team/1.1.",
    "/embed",
    "/answers",
    "/start-again",
    "/result",
];

/// The address of the page.
pub const TARGET: Target = Target {
    name: "address",
    share: 100,
    make,
    words: &[
        "#/",
        "?",
        "&",
        "=",
        "platform=web",
        "skills=python:strong,php",
        "baas=never",
        "priorities=",
        "catalogue=",
        "host=https://a.example",
        "accent=%23",
        "theme=dark",
        "font=",
        "radius=",
        "brand=",
        "logo=https://",
        "cta-href=mailto:",
        "questions=",
        "preview",
        "/compare/",
        "/question/",
        "/technology/",
        "/team/1.",
        "~",
        "%2F",
        "not_sure",
    ],
    check,
};

fn make(dice: &mut Dice<'_>) -> Vec<u8> {
    let mut address = String::new();
    if dice.chance(50) {
        address.push_str(&readable::encode(bundled(), &answers(dice)));
    }
    if dice.chance(30) {
        address.push(if address.is_empty() { '?' } else { '&' });
        address.push_str(&message::query(dice));
    }
    if dice.chance(70) {
        let fragment = if dice.chance(30) {
            link(dice)
        } else {
            format!("#{}", dice.one(PATHS))
        };
        address.push_str(&fragment);
    }
    address.into_bytes()
}

fn check(input: &[u8]) -> Verdict {
    let text = text(input);
    let (query, fragment) = text.split_at(text.find('#').unwrap_or(text.len()));
    let (prepared, misread) = readable::decode(bundled(), query);
    holds::answers(&prepared)?;
    ensure!(misread.len() <= text.len(), "more is misread than there is");
    message::wished(&Wishes::read(query))?;
    if let Some(host) = embed::host(query) {
        holds::plain(&host)?;
        let site = host.split_once("://").map_or("", |(_, site)| site);
        ensure!(
            !site.is_empty() && !site.contains(['/', '?', '#', '@', ' ']),
            "{host:?} is no origin"
        );
    }
    let mut session = Session::new(bundled(), prepared.clone(), Answers::default());
    session.apply(bundled(), Action::Open(Address::read(bundled(), fragment)));
    holds::answers(&session.answers)?;
    settled(&session)?;
    let read = !prepared.is_empty() || session.screen != Screen::Start;
    Ok(Read::taken(read))
}

/// What is shown has an address that shows it again.
fn settled(session: &Session) -> Result<(), String> {
    let Some(address) = session.address(model()) else {
        return Ok(());
    };
    let mut again = session.clone();
    again.apply(bundled(), Action::Open(Address::read(bundled(), &address)));
    ensure!(
        again.screen == session.screen,
        "{address} shows {:?}, not {:?}",
        again.screen,
        session.screen
    );
    let there = again.address(model()).is_none_or(|there| there == address);
    ensure!(there, "{address} leads on to {:?}", again.address(model()));
    Ok(())
}

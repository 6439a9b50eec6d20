//! Which pages are looked at, and how each is come to.

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::decisions::{Decisions, Saved, write};
use stackfit::report::report;
use stackfit::session::Comparing;

use super::support::{
    Visitor, answers, catalogue, model, phone_answers, result_link, stackfit, web_answers,
};

/// A page, or a part of one.
pub struct Page {
    /// What its pictures are called.
    pub name: &'static str,
    /// The fragment of its address.
    address: String,
    /// What is done there: a script, and an expression that is true once that is over.
    steps: &'static [[&'static str; 2]],
    /// What is taken, where it is not all of the page; then it is not printed, either.
    pub part: Option<&'static str>,
}

/// Once a result has everything that the second program adds to it.
const RESULT: [&str; 2] = [
    "",
    "document.querySelector('.take-along .qr') && document.querySelectorAll('.pictured:not([hidden])').length == 4",
];

/// Every page. Another one is another entry, and what is pressed there another step.
pub fn all() -> Vec<Page> {
    let whole = |name, address, steps| Page {
        name,
        address,
        steps,
        part: None,
    };
    let result = result_link(&phone_answers());
    vec![
        whole("result", result.clone(), &[RESULT]),
        whole(
            "result-unfolded",
            result_link(&web_answers()),
            &[
                RESULT,
                [
                    "document.querySelectorAll('main details').forEach((one) => { one.open = true; })",
                    "true",
                ],
            ],
        ),
        whole(
            "nothing-left",
            result_link(&impossible()),
            &[["", "document.querySelector('.take-along .qr')"]],
        ),
        whole(
            "what-if",
            result.clone(),
            &[
                RESULT,
                ["", "document.querySelector('.changes button')"],
                [
                    "document.querySelector('.changes button').click()",
                    "document.querySelector('.trial')",
                ],
                [
                    "document.querySelectorAll('.try-out').forEach((one) => { one.open = true; })",
                    "true",
                ],
            ],
        ),
        whole("by-hand", what_if(), &[RESULT]),
        whole(
            "compare",
            compared(),
            &[[
                "",
                "document.querySelector('.columns tbody tr:not(.group)')",
            ]],
        ),
        whole(
            "team",
            team(),
            &[["", "document.querySelector('.team-ranking tbody tr')"]],
        ),
        whole(
            "decisions",
            "#/decisions".to_owned(),
            &[["", "document.querySelectorAll('.decisions h2').length == 2"]],
        ),
        Page {
            part: Some(".take-along"),
            ..whole(
                "take-along",
                result,
                &[
                    RESULT,
                    [
                        "document.querySelector('.qr').open = true",
                        "document.querySelector('.qr svg').checkVisibility()",
                    ],
                ],
            )
        },
    ]
}

/// Goes to a page, and waits until it is as it is to be taken.
pub fn come_to(visitor: &Visitor<'_>, page: &Page) {
    keep_decisions(visitor);
    visitor.arrive(&page.address);
    for [act, over] in page.steps {
        visitor.script(act, Vec::new());
        let over = format!("return Boolean({over})");
        visitor.wait(page.name, || {
            (visitor.script(&over, Vec::new()) == json!(true)).then_some(())
        });
    }
    visitor.settle();
}

/// Has two decisions saved on the device.
fn keep_decisions(visitor: &Visitor<'_>) {
    let mut two = Decisions::default();
    for (name, given) in [("The app", phone_answers()), ("The shop", web_answers())] {
        two.add(Saved::new(
            catalogue(),
            name,
            "2026-11-21",
            &result_link(&given),
        ));
    }
    visitor.has_stored_as(
        &format!("stackfit:{}:decisions", catalogue().id),
        &write(&two),
    );
}

/// Requirements that leave nothing over.
fn impossible() -> Answers {
    answers(json!({"platform": ["web"], "language_policy": ["dart"], "baas": "never"}))
}

/// A result with a weight set by hand.
fn what_if() -> String {
    let document = json!({"answers": web_answers().to_json(), "weights": {"cost": 0.4}});
    let printed = stackfit(&["link", "encode", "-"], &document.to_string());
    text(&printed, "link")
}

/// The best stacks side by side.
fn compared() -> String {
    let link = result_link(&phone_answers());
    let report = report(model(), &phone_answers());
    let rivals = report.runner_ups.into_iter().map(|rival| rival.stack);
    let first = report.stacks.into_iter().take(1).map(|stack| stack.id);
    let mut comparing = Comparing::of(first.chain(rivals));
    comparing.link = stackfit::share::payload(&link).map(str::to_owned);
    comparing.address()
}

/// Three people, of whom one has other things in mind.
fn team() -> String {
    let third =
        answers(json!({"platform": ["web"], "product": "saas", "skills": {"php": "strong"}}));
    let members = [
        ("Ann", web_answers()),
        ("Ben", phone_answers()),
        ("Cleo", third),
    ];
    let line = |(name, given): &(&str, Answers)| {
        format!("{name}: https://a.example/{}\n", result_link(given))
    };
    let lines: String = members.iter().map(line).collect();
    text(&stackfit(&["team", "-"], &lines), "link")
}

/// A text of what the command line prints.
fn text(printed: &str, field: &str) -> String {
    let printed: Value = serde_json::from_str(printed).unwrap();
    printed[field].as_str().unwrap().to_owned()
}

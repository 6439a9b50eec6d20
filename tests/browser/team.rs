//! Several people's answers side by side.

use serde_json::{Value, json};
use stackfit::order::hundredths;
use stackfit::team::{Agreed, Gathered, Team, agree, consider, is_team_link, read};
use stackfit::wording::team_page::EN;

use super::random::Random;
use super::support::{
    Other, Visitor, catalogue, expected_short, model, phone_answers, result_link, stage, visit,
    web_answers,
};

/// Links of so many people, a line each, with names.
fn people(count: usize) -> String {
    let mut random = Random::seeded(29);
    let mut links = vec![result_link(&web_answers()), result_link(&phone_answers())];
    while links.len() < count {
        let link = result_link(&random.interview_about(catalogue()));
        if !links.contains(&link) {
            links.push(link);
        }
    }
    let line =
        |(place, link): (usize, &String)| format!("Member {place}: https://a.example/{link}");
    let lines: Vec<String> = links.iter().take(count).enumerate().map(line).collect();
    lines.join("\n")
}

fn team(text: &str) -> Team {
    consider(model(), &read(catalogue(), text).members)
}

#[track_caller]
fn pastes(visitor: &Visitor<'_>, text: &str) {
    visitor.open("#/team");
    visitor.wait("the field", || visitor.has("#team-text").then_some(()));
    let set = "const field = document.querySelector('#team-text');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', {bubbles: true}));";
    visitor.script(set, vec![json!(text)]);
    visitor.press(EN.compare);
}

/// The outcome, and what the table says: names, scores and places, row by row.
#[track_caller]
fn sees_team(visitor: &Visitor<'_>, team: &Team) {
    visitor.sees_text(
        ".as-team .lede:not([hidden])",
        &team.group.sentences.join(" "),
    );
    let row = |one: &stackfit::team::Candidate| {
        let places = one
            .members
            .iter()
            .map(|one| format!("{} of {}", one.rank, one.of));
        let mut cells = vec![one.lead.name.clone(), hundredths(one.lead.score)];
        cells.extend(places);
        cells
    };
    let rows: Vec<Vec<String>> = team.group.candidates.iter().take(10).map(row).collect();
    let shown = "return [...document.querySelectorAll('.team-ranking tbody tr')].map(
        (row) => [...row.cells].map((cell) => cell.textContent));";
    visitor.sees("the ranking", json!(rows), || {
        visitor.script(shown, Vec::new())
    });
}

fn left_out(visitor: &Visitor<'_>) -> Value {
    let shown =
        "return [...document.querySelectorAll('.left-out li')].map((one) => one.innerText);";
    visitor.script(shown, Vec::new())
}

#[track_caller]
fn fits(visitor: &Visitor<'_>) {
    let wide =
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth;";
    assert_eq!(visitor.script(wide, Vec::new()), json!(0));
}

#[test]
fn should_rank_for_two_five_and_twenty_people_as_the_library_does() {
    visit(|visitor| {
        for count in [2, 5, 20] {
            let text = people(count);
            pastes(visitor, &text);
            sees_team(visitor, &team(&text));
        }
    });
}

#[test]
fn should_settle_disputed_questions_one_by_one_and_open_what_comes_of_it() {
    visit(|visitor| {
        let text = people(5);
        let team = team(&text);
        pastes(visitor, &text);
        sees_team(visitor, &team);
        let all = team.questions.iter().enumerate();
        let disputed = all.filter(|(_, one)| one.positions.len() > 1);
        let disputed: Vec<usize> = disputed.map(|(place, _)| place).take(2).collect();
        assert_eq!(disputed.len(), 2);
        let sees = |agreed: &Agreed| {
            let shown = "const shown = document.querySelector('.settled');
                const link = shown.querySelector('a');
                return [shown.innerText.replace(link.innerText, '').trim(), link.hash];";
            let sentences = agreed.sentences.join(" ");
            let short = expected_short(&agreed.answers).join(". ");
            let expected = json!([format!("{sentences} {short}"), agreed.link]);
            visitor.sees("what comes of it", expected, || {
                visitor.script(shown, Vec::new())
            });
        };
        let mut settled = vec![None; team.questions.len()];
        let open = agree(model(), &team.questions, &settled);
        sees(&open);
        for place in disputed {
            let choose = "document.getElementsByName(`settled-${arguments[0]}`)[1].click()";
            visitor.script(choose, vec![json!(place)]);
            settled[place] = Some(1);
            sees(&agree(model(), &team.questions, &settled));
        }
        let back = "document.querySelectorAll('[name^=settled]:checked').forEach((one) =>
            [...document.getElementsByName(one.name)].at(-1).click())";
        visitor.script(back, Vec::new());
        sees(&open);
        fits(visitor);
        visitor.press(EN.settled_open);
        visitor.sees("the result", json!(open.link), || {
            visitor.script(
                "return document.querySelector('.result') && location.hash",
                Vec::new(),
            )
        });
    });
}

#[test]
fn should_say_why_a_link_is_left_out() {
    visit(|visitor| {
        let other = Other::databases();
        let web = result_link(&web_answers());
        let damaged = &web[..web.len() - 3];
        let text = format!(
            "{}\nBen: {damaged}\n{web}\nEve: {}",
            people(5),
            other.result_link(&other.answers())
        );
        pastes(visitor, &text);
        sees_team(visitor, &team(&text));
        let Gathered { left_out: left, .. } = read(catalogue(), &text);
        assert_eq!(left.len(), 3);
        let said: Vec<_> = left.into_iter().map(|one| one.sentence).collect();
        visitor.sees("what is left out", json!(said), || left_out(visitor));
    });
}

#[test]
fn should_open_the_link_to_a_team_elsewhere() {
    stage(|stage| {
        let giver = stage.visitor();
        let text = people(5);
        pastes(&giver, &text);
        sees_team(&giver, &team(&text));
        let address = giver.address();
        assert!(is_team_link(&address), "{address}");
        let taker = stage.visitor();
        let (_, fragment) = address.split_once('#').unwrap();
        taker.open(&format!("#{fragment}"));
        sees_team(&taker, &team(&text));
        taker.reload();
        sees_team(&taker, &team(&text));
        assert_eq!(taker.stored(), None);
    });
}

#[test]
fn should_say_that_a_text_has_no_links() {
    visit(|visitor| {
        pastes(visitor, "See you at noon.");
        visitor.sees_text(".as-team .notice:not([hidden])", EN.nobody);
        assert!(visitor.address().ends_with("#/team"));
    });
}

#[test]
fn should_have_room_for_twenty_people_on_a_phone() {
    visit(|visitor| {
        visitor.resize(320, 700);
        visitor.open("#/team");
        visitor.sees_screen(EN.title);
        fits(visitor);
        let text = people(20);
        pastes(visitor, &text);
        sees_team(visitor, &team(&text));
        let open =
            "document.querySelectorAll('.as-team details').forEach((one) => { one.open = true; });";
        visitor.script(open, Vec::new());
        fits(visitor);
    });
}

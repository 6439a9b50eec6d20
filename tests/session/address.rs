//! Links, addresses, and actions in any order.

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::engine::interview::Plan;
use stackfit::session::{
    Action, Address, Comparing, Pace, Screen, Session, begin_address, example_address,
};
use stackfit::share::{self, LinkProblem, readable};

use crate::Visit;
use crate::support::{Random, answers, catalogue, model};

#[test]
fn should_use_prepared_answers_where_there_are_none() {
    let (prepared, problems) = readable::decode(catalogue(), "?platform=web&baas=never");
    assert!(problems.is_empty());
    let session = Session::new(catalogue(), Answers::default(), prepared.clone());
    assert!(session.prefilled && session.prepared.is_none());
    assert_eq!(session.answers, prepared);
}

#[test]
fn should_let_prepared_answers_wait_where_there_are_others() {
    let prepared = answers(&json!({"platform": ["web"], "baas": "never"}));
    let stored = json!({"platform": ["mobile"]});
    let mut visit = Visit(Session::new(
        catalogue(),
        answers(&stored),
        prepared.clone(),
    ));
    assert!(!visit.0.prefilled);
    assert_eq!(visit.0.prepared, Some(prepared.clone()));
    visit.has("platform", json!(["mobile"]));
    visit
        .act(Action::UsePrepared)
        .has("platform", json!(["web"]))
        .has("baas", json!("never"));
    assert_eq!(visit.0.prepared, None);
    // The same answers need no question.
    let session = Session::new(catalogue(), prepared.clone(), prepared);
    assert_eq!(session.prepared, None);
}

/// An example, the address of its interview, and its answers.
fn example() -> (String, Answers) {
    let one = &catalogue().examples[1];
    (
        example_address(&one.id),
        share::example::answers(catalogue(), one),
    )
}

#[test]
fn should_look_at_the_result_of_an_example() {
    let (address, filled) = example();
    for own in [json!({}), json!({"platform": ["mobile"]})] {
        let mut visit = Visit::with(&own);
        // The same once more changes nothing.
        for _ in 0..2 {
            visit.open(&address).on(Screen::Result);
            assert_eq!(visit.0.shown_answers(), &filled);
            assert_eq!(visit.0.answers, answers(&own));
            assert_eq!(visit.0.address(model()), Some(address.clone()));
        }
        assert_eq!(visit.0.example.as_deref(), address.rsplit('/').next());
        // Elsewhere, it is over.
        visit.open("#/answers").on(Screen::Check);
        assert_eq!(visit.0.shown_answers(), &answers(&own));
        assert_eq!((&visit.0.example, &visit.0.shared), (&None, &None));
    }
    // One that there is not is the start.
    let mut visit = Visit::new();
    visit.open("#/example/nobody").on(Screen::Start);
    assert!(visit.0.shared.is_none() && visit.0.answers.is_empty());
}

#[test]
fn should_keep_nothing_of_what_is_only_looked_through() {
    let (address, filled) = example();
    let link = Visit::with(&json!({"platform": ["web"], "product": "content"}))
        .0
        .result_link(model());
    for address in [address, link] {
        let mut visit = Visit::new();
        visit.open(&address);
        let shown = visit.0.shown_answers().clone();
        visit.act(Action::Draft).on(Screen::Check);
        assert_eq!(visit.0.answers, shown);
        assert_eq!(visit.0.to_keep(), None, "nothing has been changed");
        visit.act(Action::Change("team".to_owned()));
        assert_eq!(visit.0.to_keep(), None);
        visit.choose("team", "solo");
        assert!(visit.0.to_keep().is_some());
    }
    assert!(!filled.is_empty());
    // Without anything shared, there is nothing to look through.
    Visit::new().act(Action::Draft).on(Screen::Start);
}

#[test]
fn should_open_a_link_that_came_behind_the_address_of_another_screen() {
    let link = Visit::with(&json!({"platform": ["web"], "product": "content"}))
        .0
        .result_link(model());
    for before in ["#top", "#/question/team", "#/technologies", "#/result"] {
        let mut visit = Visit::new();
        visit.open(&format!("{before}{link}")).on(Screen::Result);
        assert!(visit.0.shared.is_some(), "{before}");
    }
    // A comparison carries the answers that it goes by.
    let mut visit = Visit::new();
    visit.open(&format!("#/compare/django/rails/{}", &link[1..]));
    assert!(matches!(visit.0.screen, Screen::Compare(_)));
}

#[test]
fn should_go_on_with_the_interview_from_an_address() {
    let mut visit = Visit::new();
    visit.open(&begin_address()).at("platform");
    let mut visit = Visit::with(&json!({"platform": ["web"], "product": "saas"}));
    visit.open(&begin_address()).at("team");
}

#[test]
fn should_open_pages_to_read() {
    let mut visit = Visit::new();
    let technology = Screen::Technology("django".to_owned());
    visit.open("#/technology/django").on(technology);
    assert_eq!(visit.0.address(model()).unwrap(), "#/technology/django");
    for unknown in ["#/technology/cobol", "#/technology/", "#/technologies"] {
        visit.open(unknown).on(Screen::Technologies);
    }
    assert_eq!(visit.0.address(model()).unwrap(), "#/technologies");
    visit.open("#/guide").on(Screen::Guide(String::new()));
    assert_eq!(visit.0.address(model()).unwrap(), "#/guide");
    let page = Screen::Guide("choose".to_owned());
    visit.open("#/guide/choose").on(page);
    assert_eq!(visit.0.address(model()).unwrap(), "#/guide/choose");
}

#[test]
fn should_only_show_a_shared_link_where_nothing_was_answered() {
    let theirs = Visit::with(&json!({"platform": ["web"], "product": "content"}))
        .0
        .result_link(model());
    let mut visit = Visit::new();
    visit
        .open(&theirs)
        .on(Screen::Result)
        .has("product", Value::Null);
    assert!(visit.0.shared.is_some() && visit.0.opened.is_some());
    visit
        .act(Action::Adopt)
        .on(Screen::Result)
        .has("product", json!("content"));
    assert!(visit.0.shared.is_none());
}

#[test]
fn should_show_a_shared_link_without_touching_own_answers() {
    let theirs = json!({"platform": ["web"], "product": "content"});
    let link = Visit::with(&theirs).0.result_link(model());
    let mut visit = Visit::with(&json!({"platform": ["api"]}));
    visit
        .open(&link)
        .on(Screen::Result)
        .has("platform", json!(["api"]))
        .has("product", Value::Null);
    assert_eq!(visit.0.shown_answers(), &answers(&theirs));
    visit
        .act(Action::LeaveShared)
        .on(Screen::Result)
        .has("platform", json!(["api"]));
    assert_eq!(
        visit.0.shown_answers(),
        &answers(&json!({"platform": ["api"]}))
    );
    visit
        .open(&link)
        .act(Action::Adopt)
        .has("product", json!("content"));
    assert!(visit.0.shared.is_none());
}

#[test]
fn should_know_its_own_link() {
    let mut visit = Visit::with(&json!({"platform": ["web"], "product": "not_sure"}));
    let link = visit.0.result_link(model());
    visit.open(&link).on(Screen::Result);
    assert!(visit.0.shared.is_none());
}

#[test]
fn should_show_a_page_for_links_that_cannot_be_opened() {
    let link = Visit::with(&json!({"platform": ["web"]}))
        .0
        .result_link(model());
    let cut = &link[..link.len() - 1];
    let future = link.replacen("#r=2", "#r=3", 1);
    let mut visit = Visit::with(&json!({"platform": ["api"]}));
    visit
        .open(cut)
        .on(Screen::Link(LinkProblem::Damaged))
        .has("platform", json!(["api"]));
    visit
        .open(&future)
        .on(Screen::Link(LinkProblem::Future))
        .has("platform", json!(["api"]));
    assert_eq!(visit.0.address(model()), None, "the address stays as it is");
    visit.act(Action::Begin).at("product");
}

#[test]
fn should_have_an_address_for_every_screen_that_leads_back_to_it() {
    let mut screens = vec![
        Screen::Start,
        Screen::Enough,
        Screen::Check,
        Screen::Method,
        Screen::Again,
    ];
    let asked = catalogue()
        .questions
        .iter()
        .filter(|one| one.when.when.is_empty());
    screens.extend(asked.map(|one| Screen::Question(one.id.clone())));
    let mut addresses: Vec<String> = Vec::new();
    for screen in screens {
        let mut visit = Visit::new();
        visit.act(Action::Open(Address::Screen(screen.clone())));
        let address = visit.0.address(model()).unwrap();
        assert!(!addresses.contains(&address), "{address}");
        Visit::new().open(&address).on(screen);
        addresses.push(address);
    }
}

#[test]
fn should_carry_the_whole_result_in_its_address() {
    for seed in 0..100 {
        let own = Random::seeded(seed).interview();
        let mut visit = Visit(Session::new(catalogue(), own.clone(), Answers::default()));
        visit.act(Action::Finish);
        let address = visit.0.address(model()).unwrap();
        let mut other = Visit::new();
        other.open(&address).on(Screen::Result);
        assert_eq!(
            other.0.shown_answers(),
            &own.asked_answers(catalogue()),
            "seed {seed}"
        );
    }
}

#[test]
fn should_go_where_the_interview_stands_for_a_question_that_is_not_asked() {
    for fragment in ["#/question/client", "#/question/nonsense", "#/question/"] {
        Visit::with(&json!({"platform": ["web"]}))
            .open(fragment)
            .at("product");
    }
    for fragment in ["", "#", "#/", "#/nonsense", "#nonsense", "#/question"] {
        Visit::with(&json!({"platform": ["web"]}))
            .open(fragment)
            .on(Screen::Start);
    }
}

#[test]
fn should_stand_every_order_of_actions() {
    let options = [
        "web",
        "mobile",
        "saas",
        "strong",
        "go",
        "cost",
        "mobile_fit",
        "none",
        "nonsense",
    ];
    for seed in 0..200 {
        let mut random = Random::seeded(seed);
        let mut visit = Visit::new();
        for _ in 0..40 {
            let question = random.one(&catalogue().questions).id.clone();
            let option = (*random.one(&options)).to_owned();
            let pace = *random.one(&[Pace::Short, Pace::Full]);
            let planned = visit.0.answers.asked_answers(catalogue());
            let mut open = visit.asked();
            open.retain(|id| planned.get(id).is_none());
            random.shuffle(&mut open);
            let plan = Plan {
                asked: 0,
                remaining: open.into_iter().map(str::to_owned).collect(),
                settled: random.below(2) as f64,
            };
            visit.act(match random.below(16) {
                0 => Action::Begin,
                1 => Action::Pass,
                2 | 3 => Action::Continue,
                4 => Action::Back,
                5 => Action::Change(question),
                6 => Action::Check,
                7 => Action::Finish,
                8 => Action::Toggle("platform".to_owned(), option),
                9 => Action::Move("priorities".to_owned(), option, random.below(9)),
                10 => Action::Relax(vec![question]),
                11 => Action::Ask(pace),
                12 | 13 => Action::Plan(planned, plan),
                14 => Action::Open(Address::Screen(Screen::Enough)),
                _ => Action::Open(Address::Screen(Screen::Question(question))),
            });
            let session = &visit.0;
            if let Screen::Question(_) = session.screen {
                assert!(session.question(catalogue()).is_some(), "seed {seed}");
            }
            let progress = session.progress(catalogue());
            assert!(
                progress.done <= progress.count && progress.number <= progress.count,
                "seed {seed}"
            );
        }
    }
}

fn side_by_side(ids: &[&str], link: Option<&str>) -> Screen {
    Screen::Compare(Comparing {
        ids: ids.iter().map(|id| (*id).to_owned()).collect(),
        link: link.map(str::to_owned),
    })
}

#[test]
fn should_carry_what_stands_side_by_side_in_the_address() {
    let mut visit = Visit::new();
    visit
        .open("#/compare/django~flutter/laravel")
        .on(side_by_side(&["django+flutter", "laravel"], None));
    let address = visit.0.address(model()).unwrap();
    assert_eq!(address, "#/compare/django~flutter/laravel");
    // However a program that passes the address on has written it.
    for same in [
        "#/compare/django+flutter/laravel",
        "#/compare/django%2Bflutter/laravel/",
        "#/compare//django%7eflutter/django~flutter/laravel",
    ] {
        visit
            .open(same)
            .on(side_by_side(&["django+flutter", "laravel"], None));
        assert_eq!(visit.0.address(model()).unwrap(), address, "{same}");
    }
    visit.open("#/compare").on(side_by_side(&[], None));
    visit
        .open("#/compare/django/r=1AbC_-")
        .on(side_by_side(&["django"], Some("1AbC_-")));
    let address = visit.0.address(model()).unwrap();
    assert_eq!(address, "#/compare/django/r=1AbC_-");
    visit.open("#/compared").on(Screen::Start);
    // A full stop behind an address is the sentence's around it, unless it is written as the id's own.
    for (written, ids) in [
        ("#/compare/django/v2./", ["django", "v2."]),
        ("#/compare/v2./django.", ["v2.", "django"]),
    ] {
        visit.open(written).on(side_by_side(&ids, None));
        let address = visit.0.address(model()).unwrap();
        visit.open(&address).on(side_by_side(&ids, None));
    }
}

#[test]
fn should_stand_whatever_is_to_be_compared() {
    let long = "x".repeat(100_000);
    let many = "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p".repeat(10);
    for path in [
        "/%",
        "/%zz/é/<b>",
        &format!("/{long}"),
        &many,
        "/r=",
        "/+/~",
    ] {
        let mut visit = Visit::new();
        visit.open(&format!("#/compare{path}"));
        let screen = visit.0.screen.clone();
        let Some(address) = visit.0.address(model()) else {
            // Longer than any real one, it is refused at once.
            assert!(path.len() > 50_000, "{path:.30}");
            continue;
        };
        assert!(address.len() < 3000, "{address}");
        visit.open(&address).on(screen);
    }
}

#[test]
fn should_keep_the_link_to_a_team_as_it_came() {
    for address in ["#/team", "#/team/1.2.Anna%20B=AbC-_.x", "#/team/9"] {
        let mut visit = Visit::new();
        visit.open(address);
        assert!(matches!(visit.0.screen, Screen::Team(_)), "{address}");
        assert_eq!(visit.0.address(model()).as_deref(), Some(address));
    }
}

#[test]
fn should_open_addresses_that_were_changed_on_their_way() {
    let theirs = Visit::with(&json!({"platform": ["web"], "product": "content"}))
        .0
        .result_link(model());
    let payload = share::payload(&theirs).unwrap();
    for changed in [
        format!("{theirs}."),
        format!("{theirs}**"),
        format!("{theirs}&utm_source=x"),
        format!("{theirs}?fbclid=x"),
        format!("{theirs}%E2%80%8B"),
        format!("#{theirs}"),
        format!("#/r={payload}"),
        format!("#!r={payload}"),
        format!("#!/r={payload}"),
        format!("#R={payload}"),
        format!("#r%3D{payload}"),
        format!("#%23r%3D{payload}"),
        format!("#r={}%0A{}", &payload[..9], &payload[9..]),
        format!("#r={}%20{}", &payload[..9], &payload[9..]),
    ] {
        let mut visit = Visit::new();
        visit.open(&changed).on(Screen::Result);
        assert_eq!(
            visit.0.shown_answers().to_json()["product"],
            json!("content"),
            "{changed}"
        );
    }
    for damaged in [
        "#/r=1damaged",
        "#R=1damaged",
        "##r=",
        "#!r=1damaged&utm_source=x",
    ] {
        Visit::new()
            .open(damaged)
            .on(Screen::Link(LinkProblem::Damaged));
    }
    for behind in [
        ".",
        ",",
        ")",
        "**",
        "&utm_source=x",
        "?fbclid=x",
        "%20",
        "%E2%80%8B",
        "…",
    ] {
        for before in ["#/", "#!/", "##/", "#//", "#%2F"] {
            let at = |path: &str| format!("{before}{path}{behind}");
            Visit::new().open(&at("method")).on(Screen::Method);
            Visit::new()
                .open(&at("technology/django"))
                .on(Screen::Technology("django".to_owned()));
            Visit::new().open(&at("question/platform")).at("platform");
            Visit::new().open(&at("begin")).at("platform");
            let compared = Comparing::of(["django".to_owned(), "laravel+flutter".to_owned()]);
            Visit::new()
                .open(&at("compare/django/laravel~flutter"))
                .on(Screen::Compare(compared.clone()));
            let with_link = Comparing {
                link: Some(payload.to_owned()),
                ..compared
            };
            Visit::new()
                .open(&at(&format!("compare/django/laravel~flutter/r={payload}")))
                .on(Screen::Compare(with_link));
        }
    }
}

//! Opening only looks, and what is kept belongs to one catalogue.

#![allow(clippy::panic, reason = "a test that cannot be set up has to stop")]

use catalogue::Catalogue;
use decision::answers::{Answer, Answers};
use decision::weights::OwnWeights;
use session::{Action, Address, Entry, Screen, Session, example_address, former_key, key};

fn catalogue() -> Catalogue {
    bundled::catalogue().unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn open(session: &mut Session, catalogue: &Catalogue, fragment: &str) {
    let address = Address::read(catalogue, fragment);
    session.apply(catalogue, Action::Open(address));
}

fn web(catalogue: &Catalogue) -> Answers {
    let mut answers = Answers::default();
    answers.set(catalogue, "platform", Answer::Many(vec!["web".to_owned()]));
    answers
}

fn choose(question: &str, option: &str) -> Action {
    Action::Choose(question.to_owned(), option.to_owned())
}

#[test]
fn should_keep_nothing_of_a_link_unasked() {
    let catalogue = catalogue();
    let nothing = (Answers::default(), OwnWeights::default());
    let links = [
        // Weights without answers: kept, they would weigh the visitor's own result later.
        "#w=1NeMxBv5MAgADAQEBBAECAQucSg".to_owned(),
        "#r=17MKArP5MAQEFAgMBDQEBAQg".to_owned(),
        share::encode(&catalogue, &web(&catalogue), &[]),
    ];
    for link in links {
        let mut session = Session::default();
        open(&mut session, &catalogue, &link);
        assert_eq!(session.screen, Screen::Result, "{link}");
        assert_eq!(session.to_keep(), Some((&nothing).into()), "{link}");
        assert!(session.shown_case() != (&nothing).into(), "{link}");
        // What the visitor then answers is the visitor's own, and nothing else.
        session.apply(&catalogue, Action::Begin);
        session.apply(&catalogue, choose("team", "solo"));
        let kept = session.to_keep().map(|case| case.owned());
        let (answers, weights) = kept.unwrap_or_default();
        assert_eq!(answers.iter().count(), 1, "{link}");
        assert!(weights.is_empty(), "{link}");
        // Asked to, it keeps it.
        open(&mut session, &catalogue, &link);
        let shown = session.shown_case().owned();
        session.apply(&catalogue, Action::Adopt);
        assert_eq!(session.to_keep(), Some((&shown).into()), "{link}");
    }
}

#[test]
fn should_keep_prepared_answers_once_something_is_done_with_them() {
    let catalogue = catalogue();
    let session = |stored| Session::new(&catalogue, stored, web(&catalogue));
    let mut visit = session(Answers::default());
    assert_eq!(visit.to_keep(), None);
    visit.apply(&catalogue, Action::Begin);
    visit.apply(&catalogue, Action::Check);
    assert_eq!(visit.to_keep(), None);
    visit.apply(&catalogue, choose("team", "solo"));
    let kept = visit.to_keep().map(|case| case.answers.iter().count());
    assert_eq!(kept, Some(2));
    // An example is only looked at, whatever was prepared, until something of it is changed.
    let mut visit = session(Answers::default());
    let Some(example) = catalogue.examples.first() else {
        return;
    };
    open(&mut visit, &catalogue, &example_address(&example.id));
    assert_eq!((visit.to_keep(), &visit.answers), (None, &web(&catalogue)));
    visit.apply(&catalogue, Action::Draft);
    assert_eq!(visit.to_keep(), None);
    assert!(visit.answers != web(&catalogue));
    visit.apply(&catalogue, choose("team", "solo"));
    assert!(visit.to_keep().is_some());
}

#[test]
fn should_bring_nothing_along_that_is_not_asked() {
    let catalogue = catalogue();
    let mut hidden = web(&catalogue);
    hidden.set(&catalogue, "client", Answer::One("native_feel".to_owned()));
    let mut session = Session::default();
    open(
        &mut session,
        &catalogue,
        &share::encode(&catalogue, &hidden, &[]),
    );
    session.apply(&catalogue, Action::Adopt);
    assert_eq!(session.answers, web(&catalogue));
}

#[test]
fn should_never_keep_more_ranked_than_can_be() {
    let catalogue = catalogue();
    let mut session = Session::default();
    let mobile = Action::Toggle("platform".to_owned(), "mobile".to_owned());
    session.apply(&catalogue, mobile.clone());
    let rank = |id: &str| Action::Rank("priorities".to_owned(), id.to_owned());
    for id in ["cost", "security", "support", "ecosystem", "mobile_fit"] {
        session.apply(&catalogue, rank(id));
    }
    session.apply(&catalogue, mobile);
    session.apply(&catalogue, rank("scalability"));
    let link = share::encode(&catalogue, session.own_case(), &[]);
    let read = share::decode(&catalogue, &link);
    assert_eq!(
        read.map(|read| (read.answers, read.unknown)),
        Ok((session.answers, 0))
    );
}

#[test]
fn should_keep_each_catalogues_things_apart() {
    let mut keys = Vec::new();
    for id in ["backend-stacks", "other", "https", "a.b"] {
        for address in [
            None,
            Some("https://a.example/x.json"),
            Some("http://localhost/backend-stacks:pace"),
        ] {
            for entry in Entry::ALL {
                keys.push(key(id, address, entry));
            }
        }
    }
    let all = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), all);
    // What was kept before keys had addresses is found.
    assert_eq!(key("a", None, Entry::Progress), "stackfit:a");
    assert_eq!(key("a", None, Entry::Decisions), "stackfit:a:decisions");
    let former = former_key("a", Some("https://a.example/"), Entry::Pace);
    assert_eq!(former.as_deref(), Some("stackfit:a:pace"));
    assert_eq!(former_key("a", None, Entry::Pace), None);
}

//! What the page shows before its program is there: the first page, the first questions, and what is said of anything else.

use crate::view::prelude::*;

use super::markup::{markup, without_elements};
use super::reading::{Maker, escaped};
use crate::bundled;
use crate::catalogue::{Catalogue, Kind, Question};
use crate::session::{Action, Address, Screen, Session};
use crate::view::{Host, Page, Shell, early_title, pieces};
use crate::wording::{EN, opening};

/// Where they stand in `index.html`: what may be shown at once, and what comes after that.
const PLACES: [&str; 2] = ["{first page}", "{rest of the first page}"];

/// How many questions are there: the first, and what comes next while the program may still be on its way.
const QUESTIONS: usize = 2;

/// The page as Trunk has made it, with what it shows first.
///
/// # Errors
///
/// Where the page has no place for it, or the views have changed so that it cannot be found in them.
pub fn first_page(html: &str) -> Result<String, String> {
    let parts = shown_first()?;
    let mut page = html.to_owned();
    for (place, part) in PLACES.iter().zip(parts) {
        if page.matches(place).count() != 1 {
            return Err(format!("index.html has no place “{place}”, or several"));
        }
        page = page.replace(place, &part);
    }
    Ok(page)
}

fn shown_first() -> Result<[String; 2], String> {
    let front: &'static Catalogue = Box::leak(Box::new(bundled::front()));
    let start = Session::default();
    let (top, main) = parts(&page(front, start.clone(), Some(shows()?)))?;
    // What became of a readable link is the last on the page, and there is none here.
    let main = without_elements(&main, ("p", "notice"));
    let scripts = view! {
        <div class="storage-notice">
            <p class="notice">{opening::EN.scripts} " " <a href="read/index.html">{EN.guide_title}</a></p>
        </div>
    };
    let result = markup(|| {
        view! { <main hidden=true><p class="lede" role="status">{opening::EN.result}</p></main> }
    });
    let coming = markup(|| {
        view! { <main hidden=true><p class="quiet-note slow" role="status">{EN.piece_coming}</p></main> }
    });
    let start = format!(
        "<main id=\"main\" tabindex=\"-1\" {}>{main}</main>",
        title(front, &start)
    );
    let scripts = format!("<noscript>{}</noscript>", markup(move || scripts));
    let mut questions = questions(front)?.into_iter();
    let begin = questions.next().unwrap_or_default();
    let more: String = questions.collect();
    Ok([
        [top, scripts, start, begin, result, coming].concat(),
        [markup(trouble), more].concat(),
    ])
}

/// What the start page shows of results, without what is around it.
fn shows() -> Result<String, String> {
    let maker = Maker::new()?;
    let shown = markup(|| pieces::shows(maker.app(Screen::Start)));
    let within = shown.strip_prefix("<div class=\"shows\">");
    let within = within.and_then(|rest| rest.strip_suffix("</div>"));
    within
        .map(str::to_owned)
        .ok_or_else(|| "the start page shows nothing".to_owned())
}

/// The first questions, each in a main part of its own. None is among them that depends on what was answered before.
fn questions(front: &'static Catalogue) -> Result<Vec<String>, String> {
    let mut session = Session::default();
    session.apply_early(front, Action::Open(Address::Begin));
    let mut shown = Vec::new();
    for number in 0..QUESTIONS {
        let question = session.question(front);
        if number > 0 && !question.is_some_and(is_always_the_same) {
            break;
        }
        let (_, form) = parts(&page(front, session.clone(), None))?;
        let title = title(front, &session);
        shown.push(format!("<main hidden {title}>{form}</main>"));
        session.apply_early(front, Action::Pass);
    }
    Ok(shown)
}

/// Whether a question of the first piece is asked of everybody, and in the same way.
fn is_always_the_same(question: &Question) -> bool {
    let of_options = question.options.iter().map(|option| &option.when);
    let mut conditions = of_options.chain([&question.when]);
    question.opening
        && matches!(question.kind, Kind::One | Kind::Many)
        && conditions.all(|condition| condition.questions().next().is_none())
}

/// An attribute with the document's title on a screen.
fn title(front: &Catalogue, session: &Session) -> String {
    format!("data-title=\"{}\"", escaped(&early_title(front, session)))
}

/// The page of a session, as far as its first piece shows it.
fn page(front: &'static Catalogue, session: Session, shows: Option<String>) -> String {
    markup(move || {
        let shell = Shell::new(front, Host::default());
        shell.shows.set_value(shows);
        shell.session.set(session);
        view! { <Page shell /> }
    })
}

/// What stands above the main part of a page, and what is in that.
fn parts(page: &str) -> Result<(String, String), String> {
    let found = || {
        let (top, rest) = page.split_once("<main")?;
        let (_, rest) = rest.split_once('>')?;
        let (main, _) = rest.split_once("</main>")?;
        Some((top.to_owned(), main.to_owned()))
    };
    found().ok_or_else(|| "the page has no main part".to_owned())
}

/// That the program has not started, each reason in a paragraph: the script in `index.html` picks one, and the style sheet
/// shows the first after a while, even where no script runs.
fn trouble() -> impl IntoView {
    view! {
        <div id="trouble" class="notice" role="alert">
            <p>{opening::EN.slow}</p>
            <p hidden=true>{opening::EN.failed}</p>
            <p hidden=true>{opening::EN.old}</p>
            <p hidden=true>{opening::EN.disk}</p>
            <p>{opening::EN.kept}</p>
            <p class="notice-acts">
                <button class="button" type="button">{EN.piece_reload}</button>
                <a class="quiet-link" href="read/index.html">{opening::EN.read}</a>
            </p>
        </div>
    }
}

//! The page in the frame of another page, the host's: what that wishes for, and what it is told.
//!
//! The address of the frame names the host's origin. Without it, as in a bare frame, nothing is said and nothing heard,
//! and the frame scrolls by itself; a host that has no origin is told that the page is there, and no more. With it, messages
//! go to that origin only, and are taken from it only, and only from the window right around this one.

use std::cell::{Cell, RefCell};

use js_sys::{Array, JsString, Object, Reflect};
use leptos::prelude::GetValue;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, ResizeObserver, Window, window};

use super::work::Counted;
use super::{framing, listening, location};
use crate::catalogue::{Query, parameters};
use crate::embed::{self, Data, Wishes};
use crate::session::{Screen, Session, widget as widget_key};
use crate::view::{App, is_told};
use crate::weights::Case;

thread_local! {
    /// The window around this one and its origin, if messages go between the two.
    static HOST: RefCell<Option<(Window, String)>> = const { RefCell::new(None) };
    /// What the host has opened by itself, without anything that the visitor has done or stored; none once the visitor has
    /// done something here.
    static GIVEN: RefCell<Option<Session>> = const { RefCell::new(None) };
    /// The screen, and the answers and weights on it, that the host was told of last.
    static TOLD: RefCell<Option<(Screen, Counted)>> = const { RefCell::new(None) };
    static HEIGHT: Cell<f64> = const { Cell::new(0.0) };
}

/// What the host wishes for; none if there is no host.
pub fn wishes() -> Option<Wishes> {
    let parent = framing::parent()?;
    let query = location::query();
    let origin = embed::host(&query);
    HOST.set(origin.map(|origin| (parent, origin)));
    let wishes = Wishes::read(&query);
    wear(&wishes);
    Some(wishes)
}

/// The origin of the host that is told the answers; none if no host is.
pub fn told() -> Option<String> {
    framing::parent().and_then(|_| embed::told(&location::query()))
}

/// Under what this frame keeps answers, where it has an interview of its own.
pub fn widget() -> Option<String> {
    framing::parent().and_then(|_| widget_key(&location::query()))
}

/// Takes note of what the host has opened: until the visitor does something here, it is told of nothing else.
pub fn given(session: Session) {
    if !is_followed() {
        return;
    }
    GIVEN.set(Some(session));
    listening::listen_first("click", |event| {
        if event.is_trusted() {
            GIVEN.set(None);
        }
    });
}

/// Whether the host makes the frame as high as the page, so that only the host can scroll.
pub fn is_followed() -> bool {
    HOST.with_borrow(Option::is_some)
}

/// Tells the host that the visitor is on another screen, or the same with other answers, where that is so.
pub fn step(app: App, session: &Session) {
    let before = TOLD.replace(Some((session.screen.clone(), session.shown_case().owned())));
    let told = before.as_ref();
    let moved = told.is_none_or(|(screen, _)| *screen != session.screen);
    let other_answers = told.is_none_or(|(_, case)| Case::from(case) != session.shown_case());
    if moved {
        let given = GIVEN.with_borrow(Clone::clone);
        say(embed::step(app.model, given.as_ref().unwrap_or(session)));
    }
    if !moved && !other_answers {
        return;
    }
    if matches!(session.screen, Screen::Link(_)) {
        say(embed::failed("link"));
    }
    result(app, session);
}

/// Tells the host the result on screen, if it is worked out.
pub fn result(app: App, session: &Session) {
    if session.screen != Screen::Result || !is_followed() {
        return;
    }
    let case = session.shown_case().applied(app.catalogue);
    let is_given = |given: &Session| {
        given.screen == Screen::Result && given.shown_case().applied(app.catalogue) == case
    };
    if !GIVEN.with_borrow(|given| given.as_ref().is_none_or(is_given)) {
        return;
    }
    let known = app.analysed.get_untracked();
    if let Some(known) = known.filter(|known| known.case == case) {
        let link = || format!("{}{}", location::base(), session.result_link(app.model));
        let link = is_told(app).then(link);
        let case = Case::from(&case);
        say(embed::result(app.model, case, &known.analysis, link));
    }
}

/// Says that the catalogue cannot be used.
pub fn broken() {
    let _ = wishes();
    observe_height();
    say(embed::failed("catalogue"));
}

/// Says that the visitor has followed the host's call to action.
pub fn called(address: &str) {
    say(embed::called(address));
}

/// Asks the host to bring an element into view, if it is not.
pub fn bring_into_view(element: &Element) {
    say_height();
    say(embed::view(
        element.get_bounding_client_rect().top().max(0.0),
    ));
}

fn say(message: Data) {
    HOST.with_borrow(|host| {
        if let Some((parent, origin)) = host {
            // Fails only for an origin that is none, which nobody has.
            let _ = parent.post_message(&value(message), origin);
        }
    });
}

/// A message as the browser sends it.
fn value(data: Data) -> JsValue {
    match data {
        Data::Text(text) => text.into(),
        Data::Number(number) => number.into(),
        Data::List(list) => list.into_iter().map(value).collect::<Array>().into(),
        Data::Table(fields) => {
            let table = Object::new();
            for (name, field) in fields {
                // Fails only for objects that are closed, and this one is not.
                let _ = Reflect::set(&table, &name.into(), &value(field));
            }
            table.into()
        }
    }
}

/// Says that the page is there, and takes from now on what the host wishes for later.
pub fn listen(app: App) {
    let Some(framed) = app.framed.get_value().filter(|_| is_followed()) else {
        // A page without an origin cannot be told apart from others, and is told nothing but this.
        if location::has_parameter(parameters::HOST)
            && let Some(parent) = framing::parent()
        {
            // Fails only for a window that is gone.
            let _ = parent.post_message(&value(embed::ready()), "*");
        }
        return;
    };
    observe_height();
    say(embed::ready());
    listening::listen("message", move |event| {
        if let Some(now) = event.dyn_ref().and_then(heard) {
            wear(&now);
            framed.change(now);
        }
    });
}

fn heard(event: &MessageEvent) -> Option<Wishes> {
    let from_host = HOST.with_borrow(|host| {
        host.as_ref().is_some_and(|(parent, origin)| {
            let source = event.source();
            source.is_some_and(|source| Object::is(&source, parent)) && event.origin() == *origin
        })
    });
    if !from_host {
        return None;
    }
    let data = event.data();
    let field = |name: &str| Reflect::get(&data, &name.into()).ok();
    // What is longer than any message is not even copied.
    let text = |name: &str| {
        let text = field(name)?.dyn_into::<JsString>().ok()?;
        (text.length() as usize <= Query::LONGEST).then(|| String::from(text))
    };
    embed::taken(field("stackfit")?.as_f64(), text("type"), text("wish"))
}

/// Looks as the host wishes.
fn wear(wishes: &Wishes) {
    let look = &wishes.look;
    let root = window().and_then(|window| window.document()?.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    // None of these fails for an element of the page.
    let _ = root.set_attribute("data-theme", look.theme_name());
    let _ = root.toggle_attribute_with_force("data-accent", look.accent.is_some());
    let _ = root.toggle_attribute_with_force("data-compact", wishes.compact);
    for (name, value) in look.properties() {
        let _ = match value {
            Some(value) => root.style().set_property(name, &value),
            None => root.style().remove_property(name).map(|_| ()),
        };
    }
}

/// Tells the host how high the page is, whenever that changes.
fn observe_height() {
    let changed = Closure::<dyn Fn()>::new(say_height);
    let observer = ResizeObserver::new(changed.as_ref().unchecked_ref());
    if let (Ok(observer), Some(body)) = (observer, body()) {
        observer.observe(&body);
    }
    changed.forget();
}

/// The body is as high as what is in it; the document is at least as high as the frame, so that it would never shrink.
fn say_height() {
    let height = body().map_or(0.0, |body| body.get_bounding_client_rect().height().ceil());
    if HEIGHT.replace(height) != height {
        say(embed::height(height));
    }
}

fn body() -> Option<web_sys::HtmlElement> {
    window()?.document()?.body()
}

//! What is added in the frame of another page, the host's: its name, its call to action, and whose program it is.
//!
//! What is left out there is left out by `style/embedded.css`.

use crate::view::prelude::*;

use super::App;
use super::result::link;
use super::signal::Lasting;
use crate::embed::{Wishes, address, takes_answers, without_link};
use crate::report::top_name;
use crate::session::Screen;
use crate::view::fresh::fresh_text;
use crate::wording::{EN, embedded, fill};

/// What the host wishes to be shown. All of it can change; nothing that is empty is shown.
#[derive(Clone, Copy)]
pub struct Framed {
    /// The host's name.
    brand: Lasting<String>,
    /// The address of its logo.
    logo: Lasting<String>,
    /// What is written on its call to action.
    label: Lasting<String>,
    /// Where that leads.
    leads_to: Lasting<String>,
    /// The site of the page around this one, if that is told the answers; empty if it is not.
    told: Lasting<String>,
}

impl Framed {
    /// What is wished for at first, and the origin that is told the answers.
    pub fn new(wishes: Wishes, told: Option<String>) -> Framed {
        let site = told.map(|origin| match origin.split_once("://") {
            Some((_, site)) => site.to_owned(),
            None => origin,
        });
        Framed {
            brand: Lasting::new(wishes.brand),
            logo: Lasting::new(wishes.logo),
            label: Lasting::new(wishes.label),
            leads_to: Lasting::new(wishes.leads_to),
            told: Lasting::new(site.unwrap_or_default()),
        }
    }

    /// What is wished for from now on. A host can stop being told the answers, but not begin: visitors have been promised
    /// otherwise.
    pub fn change(self, wishes: Wishes) {
        if !wishes.shares_answers {
            self.told.set(String::new());
        }
        self.brand.set(wishes.brand);
        self.logo.set(wishes.logo);
        self.label.set(wishes.label);
        self.leads_to.set(wishes.leads_to);
    }
}

/// Whether the page around this one is told the answers.
pub fn is_told(app: App) -> bool {
    app.framed
        .get_value()
        .is_some_and(|framed| framed.told.with_untracked(|told| !told.is_empty()))
}

/// A text about who is told the answers, by name; empty where nobody is.
fn says_told(app: App, text: &str) -> String {
    let Some(Framed { brand, told, .. }) = app.framed.get_value() else {
        return String::new();
    };
    let (brand, site) = (brand.get(), told.get());
    let named = [("brand", brand.as_str()), ("site", &site)];
    match (site.is_empty(), brand.is_empty()) {
        (true, _) => String::new(),
        (false, true) => fill(text, &[("name", &site)]),
        (false, false) => fill(text, &[("name", &fill(embedded::EN.told_name, &named))]),
    }
}

/// That the page around this one is told the answers, before anything is asked.
pub fn told(app: App) -> Option<AnyView> {
    app.framed.get_value()?;
    let text = move || says_told(app, embedded::EN.told);
    let line = view! { <p class="storage-notice told">{fresh_text(move || text())}</p> };
    Some(line)
}

/// What becomes of the answers.
pub fn privacy(app: App) -> String {
    let told = says_told(app, embedded::EN.told_privacy);
    if told.is_empty() {
        EN.footer_privacy.to_owned()
    } else {
        told
    }
}

/// The way to the first page: the host's logo and name, or ours if it has given neither.
pub fn brand(framed: Framed) -> AnyView {
    let Framed { brand, logo, .. } = framed;
    let name = move || match (brand.get(), logo.get().is_empty()) {
        (name, true) if name.is_empty() => EN.brand.to_owned(),
        (name, _) => name,
    };
    view! {
        <a class="brand" href="#/">
            <img src=move || logo.get() alt="" hidden=move || logo.get().is_empty() />
            {fresh_text(move || name())}
        </a>
    }
}

/// Whose program it is, with the way to the page itself.
pub fn powered(app: App) -> Option<AnyView> {
    app.framed.get_value()?;
    let line = view! {
        <aside class="powered" aria-label=EN.brand>
            {embedded::EN.powered} " " <a href=(app.host.address)() target="_blank" rel="noopener">
                {EN.brand}
            </a>
        </aside>
    };
    Some(line)
}

/// The way to the whole result, in the page itself, where only its first depth is shown.
pub fn whole(app: App) -> Option<AnyView> {
    app.framed.get_value()?;
    let elsewhere = move || app.session.with(|session| session.screen != Screen::Result);
    let line = view! {
        <p class="whole" hidden=move || elsewhere()>
            <a class="button" href=move || app.session.with(|_| link(app)) target="_blank" rel="noopener">
                {EN.start_shows_open}
            </a>
        </p>
    };
    Some(line)
}

/// The host's call to action, on a result.
pub fn call(app: App) -> Option<AnyView> {
    let Framed {
        label, leads_to, ..
    } = app.framed.get_value()?;
    let top = move || {
        let top = app
            .session
            .with(|session| top_name(app.model, session.shown_case()));
        top.unwrap_or_default()
    };
    let address = move || address(&leads_to.get(), &link(app), &top());
    let called = move || {
        let href = if is_told(app) {
            address()
        } else {
            without_link(&leads_to.get(), &top())
        };
        (app.host.called)(&href);
    };
    let button = view! {
        <a
            class="button primary call"
            href=move || address()
            target="_blank"
            rel="noopener"
            hidden=move || label.get().is_empty() || leads_to.get().is_empty()
            on:click=move |_| called()
        >
            {fresh_text(move || label.get())}
        </a>
        <small class="hint" hidden=move || label.get().is_empty() || !leads_to.with(|one| takes_answers(one))>
            {embedded::EN.call_takes}
        </small>
    };
    Some(button)
}

//! Several people's answers side by side: their links, and everything that comes of them.

mod giving;
mod links;
mod people;
mod questions;
mod ranking;

use crate::view::prelude::*;

use super::App;
use crate::session::Screen;
use crate::team::{Gathered, LeftOut, consider, decode};
use crate::view::fresh::fresh;
use crate::wording::team_page::EN;

/// The link that was made of a pasted text, and what was left out of that: the link does not know.
type Pasted = Local<Option<(String, Vec<LeftOut>)>>;

#[component]
pub fn TeamPage() -> impl IntoView {
    let app = App::get();
    let pasted: Pasted = Local::new(None);
    let of = Memo::new(move |_| {
        app.session.with(|session| match &session.screen {
            Screen::Team(people) => people.clone(),
            _ => String::new(),
        })
    });
    let shown = move || {
        let people = of.get();
        if people.is_empty() {
            links::form(app, pasted)
        } else {
            opened(app, pasted, &format!("#/team/{people}"))
        }
    };
    view! {
        <article class="as-team">
            <h1 tabindex="-1">{EN.title}</h1>
            <p class="lede" hidden=move || !of.with(String::is_empty)>{EN.lede}</p>
            {fresh(move || shown())}
        </article>
    }
}

/// The team that a link stands for; where nobody can be read, why, and the way to paste links once more.
fn opened(app: App, pasted: Pasted, link: &str) -> AnyView {
    let Gathered {
        members,
        mut left_out,
    } = decode(app.catalogue, link);
    pasted.try_with_untracked(|pasted| {
        if let Some((made, more)) = pasted
            && made == link
        {
            left_out.extend(more.iter().cloned());
        }
    });
    let left_out = people::left_out(&left_out);
    if members.is_empty() {
        return view! { {left_out} {links::form(app, pasted)} };
    }
    let team = consider(app.model, &members);
    view! {
        {ranking::outcome(&team)}
        {left_out}
        {people::share(app, &team)}
        {ranking::ranking(&team)}
        {questions::questions(app, &team)}
        {giving::give_way(&team)}
        {giving::common(&team)}
        {people::people(app, &team)}
    }
}

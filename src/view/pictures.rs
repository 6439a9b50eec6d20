//! The pictures of a result, each with its values as a table and as a file to take along.

use std::sync::Arc;

use crate::view::prelude::*;

use super::App;
use super::host::SavePicture;
use super::result::analysed;
use crate::catalogue::Catalogue;
use crate::pictures::{Mode, Picture, Table, Width, ranks};
use crate::report::Report;
use crate::view::fresh::{fresh, fresh_text};
use crate::weights::Case;
use crate::wording::fill;
use crate::wording::pictures_view::EN;

/// A place for each picture. Each is drawn in a task of its own, and again only when it says something else.
type Places = [Local<Option<Picture>>; SHOWN.len()];

/// Makes a picture of a report, if there is one.
type Make = fn(&Catalogue, &Report) -> Option<Picture>;

/// The pictures that are shown: their ids, what each is about, and how it is made. What each adds to a score and is worth on
/// each criterion stands with the alternatives, and where they are compared side by side; how far a weight can move, at its
/// slider.
const SHOWN: [(&str, &str, Make); 1] = [("ranks", EN.ranks, ranks)];

/// The section with all pictures that there are: more of them once it is known how sure the result is.
#[component]
pub fn Pictures(
    /// What every component works with.
    app: App,
) -> impl IntoView {
    let places: Places = SHOWN.map(|_| Local::new(None));
    effect(move |_| {
        // What they depend on. They are made a little later, of what holds by then.
        app.session.track();
        app.analysed.track();
        (app.host.later)(Box::new(move || draw(app, &places)));
    });
    let folded = SHOWN.into_iter().zip(places);
    let folded: Vec<_> = folded
        .map(|((id, topic, _), place)| folded_picture(app, (id, topic), place))
        .collect();
    view! {
        <section class="in-pictures">
            <h3>{EN.title}</h3>
            <div>{folded}</div>
        </section>
    }
}

/// A picture to fold away, under what it is about and what it says. Drawing it anew leaves it folded as it is, and the
/// focus where it is.
fn folded_picture(
    app: App,
    (id, topic): (&'static str, &'static str),
    place: Local<Option<Picture>>,
) -> AnyView {
    let title = move || {
        place.with(|picture| {
            picture
                .as_ref()
                .map_or_else(String::new, |one| one.title.clone())
        })
    };
    view! {
        <details class="pictured" open=id == SHOWN[0].0 hidden=move || place.with(Option::is_none)>
            <summary>
                <span class="topic">{topic}</span>
                <h4 id=heading(id)>{fresh_text(move || title())}</h4>
            </summary>
            {fresh(move || place.get().map(|picture| figure(app, topic, &picture)))}
        </details>
    }
}

/// The id of a picture's heading.
fn heading(id: &str) -> String {
    format!("picture-{id}")
}

/// Makes the pictures of the result on screen, and puts each into its place: a task for the report, and one for each of
/// them.
fn draw(app: App, places: &Places) {
    let case = app
        .session
        .with_untracked(|session| session.shown_case().owned());
    let mut report = (*app.report_of(Case::from(&case))).clone();
    if let Some(known) = untrack(|| analysed(app)) {
        report.complete(known.analysis.clone());
    }
    let report = Arc::new(report);
    for ((_, _, make), place) in SHOWN.into_iter().zip(*places) {
        let report = report.clone();
        (app.host.later)(Box::new(move || {
            let picture = make(app.catalogue, &report);
            // Nobody minds a picture that comes when its page is gone.
            if place.try_with_untracked(|shown| *shown == picture) == Some(false) {
                place.set(picture);
            }
        }));
    }
}

fn figure(app: App, topic: &'static str, picture: &Picture) -> AnyView {
    let drawn = [Width::Wide, Width::Narrow].map(|width| picture.svg(width, Mode::Inline));
    view! {
        <figure aria-labelledby=heading(picture.id)>
            <div class="pictures" inner_html=drawn.concat()></div>
            <figcaption class="hint">{picture.caption.clone()}</figcaption>
            <details class="more">
                <summary>{EN.table}</summary>
                {table(topic, &picture.table)}
            </details>
            {files(app, topic, picture)}
        </figure>
    }
}

fn table(topic: &'static str, table: &Table) -> AnyView {
    let head = |text: &String| view! { <th scope="col">{text.clone()}</th> };
    let cell = |text: &String| view! { <td>{text.clone()}</td> };
    let row = |row: &Vec<String>| {
        let (first, rest) = row.split_first()?;
        let cells = rest.iter().map(cell).together();
        let row = view! { <tr><th scope="row">{first.clone()}</th>{cells}</tr> };
        Some(row)
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=topic>
            <table>
                <caption>{table.caption.clone()}</caption>
                <thead>
                    <tr>{table.head.iter().map(head).together()}</tr>
                </thead>
                <tbody>{table.rows.iter().filter_map(row).together()}</tbody>
            </table>
        </div>
    }
}

/// Buttons that save the picture, as it stands alone, in the wide layout.
fn files(app: App, topic: &'static str, picture: &Picture) -> AnyView {
    let failed = Local::new(false);
    let file = StoredValue::new((
        format!("{}-{}", app.catalogue.id, picture.id),
        picture.clone(),
    ));
    let save = move |with: SavePicture| {
        failed.set(false);
        let (name, svg) = file.with_value(|(name, picture)| {
            (name.clone(), picture.svg(Width::Wide, Mode::Standalone))
        });
        let done = move |saved: bool| {
            failed.set(!saved);
            if !saved {
                app.announcement.set(EN.failed.to_owned());
            }
        };
        with(&name, &svg, Box::new(done));
    };
    let button = |(action, with): (&'static str, SavePicture)| {
        let label = fill(EN.save_what, &[("action", action), ("picture", topic)]);
        view! {
            <button class="button" type="button" aria-label=label on:click=move |_| save(with)>
                {action}
            </button>
        }
    };
    let ways = [
        (EN.save_svg, app.host.save_svg),
        (EN.save_png, app.host.save_png),
    ];
    view! {
        <p class="acts">{ways.map(button).into_iter().together()}</p>
        <p class="hint" aria-hidden="true" hidden=move || !failed.get()>{EN.failed}</p>
    }
}

//! The table: rows in groups, a column for each, two of them at a time where there is no room for more.

use crate::view::prelude::*;

use super::super::claims::{claims, source_link};
use super::super::host::EvidenceState;
use crate::catalogue::Evidence;
use crate::order::hundredths;
use crate::report::{Cell, Column, Comparison, Group, Line, Row, Sort};
use crate::view::App;
use crate::view::fresh::fresh;
use crate::wording::compare::EN;
use crate::wording::{fill, list};

/// The table, and what chooses its rows and columns.
pub fn table(app: App, comparison: Memo<Comparison>) -> AnyView {
    let only = Local::new(false);
    // The columns that are shown where there is room for two.
    let pair = Local::new((0_usize, 1_usize));
    let narrow = move || comparison.with(|one| one.columns.len() > 2);
    let change = move |event| {
        only.set(event_target_checked(&event));
        app.announcement
            .set(comparison.with_untracked(|one| counted(one, only.get_untracked())));
    };
    let class = move || {
        let count = comparison.with(|one| one.columns.len());
        let (first, second) = within(pair.get(), count);
        format!("columns shows-{first} shows-{second}")
    };
    let body = move || {
        let evidence = match app.evidence.get() {
            EvidenceState::Loaded(evidence) => Some(evidence),
            _ => None,
        };
        comparison.with(|one| rows(app, one, evidence, only.get()))
    };
    view! {
        <label class="only">
            <input type="checkbox" prop:checked=move || only.get() on:change=change />
            <span>{EN.only}</span>
        </label>
        <div class="pair" hidden=move || !narrow()>
            {fresh(move || selects(comparison, pair))}
        </div>
        {fresh(move || comparison.with(shared))}
        <table class=move || class() role="table">
            {fresh(move || body())}
        </table>
    }
}

/// A pair of columns that there are: those chosen may have gone.
fn within((first, second): (usize, usize), count: usize) -> (usize, usize) {
    let last = count.saturating_sub(1);
    let (first, second) = (first.min(last), second.min(last));
    if first == second {
        (0, last)
    } else {
        (first, second)
    }
}

fn counted(comparison: &Comparison, only: bool) -> String {
    let rows = || comparison.groups.iter().flat_map(|group| &group.rows);
    let shown = rows().filter(|row| row.differs || !only).count();
    let words = [
        ("count", shown.to_string()),
        ("all", rows().count().to_string()),
    ];
    fill(
        EN.rows,
        &words.each_ref().map(|(slot, word)| (*slot, word.as_str())),
    )
}

/// Which two columns are shown where there is no room for more.
fn selects(comparison: Memo<Comparison>, pair: Local<(usize, usize)>) -> AnyView {
    let names: Vec<String> = comparison.with(|one| {
        let columns = one.columns.iter();
        columns.map(|column| column.name.clone()).collect()
    });
    let count = names.len();
    // The lists themselves stay while somebody chooses from them.
    let select = |label: &'static str,
                  one: fn((usize, usize)) -> (usize, usize),
                  set: fn(usize, usize) -> (usize, usize)| {
        let is = move || one(within(pair.get(), count)).0;
        let present = one(within(pair.get_untracked(), count)).0;
        let option = |(place, name): (usize, &String)| {
            view! { <option value=place.to_string() selected=place == present>{name.clone()}</option> }
        };
        let options: Vec<_> = names.iter().enumerate().map(option).collect();
        let change = move |event| {
            let chosen = event_target_value(&event).parse().unwrap_or_default();
            let (is, other) = one(within(pair.get_untracked(), count));
            // Whoever chooses the other column swaps the two.
            pair.set(set(chosen, if chosen == other { is } else { other }));
        };
        view! {
            <label>
                <span>{label}</span>
                <select on:change=change prop:value=move || is().to_string()>{options}</select>
            </label>
        }
    };
    view! {
        {select(EN.shown_first, |pair| pair, |chosen, other| (chosen, other))}
        {select(EN.shown_second, |(first, second)| (second, first), |chosen, other| (other, chosen))}
    }
}

/// The parts that all columns have.
fn shared(comparison: &Comparison) -> AnyView {
    let names = list(&comparison.shared);
    let text = fill(EN.shared, &[("names", &names)]);
    view! { <p class="hint" hidden=names.is_empty()>{text}</p> }
}

fn rows(
    app: App,
    comparison: &Comparison,
    evidence: Option<&'static Evidence>,
    only: bool,
) -> AnyView {
    let names: Vec<String> = comparison
        .columns
        .iter()
        .map(|one| one.name.clone())
        .collect();
    let heads: Vec<_> = comparison.columns.iter().enumerate().map(head).collect();
    let width = heads.len() + 1;
    let body = |group: &Group| {
        let rows = group.rows.iter().filter(|row| row.differs || !only);
        let rows: Vec<_> = rows.map(|one| row(app, evidence, group.id, one)).collect();
        view! {
            <tbody role="rowgroup">
                <tr role="row" class="group">
                    <th role="rowheader" scope="rowgroup" colspan=width>{group.title.clone()}</th>
                </tr>
                {rows}
            </tbody>
        }
    };
    let any = |group: &&Group| group.rows.iter().any(|row| row.differs || !only);
    let bodies: Vec<_> = comparison.groups.iter().filter(any).map(body).collect();
    view! {
        <caption>{fill(EN.caption, &[("names", &list(&names))])}</caption>
        <thead role="rowgroup">
            <tr role="row">
                <td role="cell"></td>
                {heads}
            </tr>
        </thead>
        {bodies}
    }
}

/// The name of a column, with the pages about its parts behind it.
fn head((place, column): (usize, &Column)) -> AnyView {
    let names: Vec<&str> = column.name.split(" + ").collect();
    let part = |(id, name): (&String, &&str)| {
        view! { <a href=format!("#/technology/{id}")>{(*name).to_owned()}</a> }
    };
    let parts: Vec<_> = column.parts.iter().zip(&names).map(part).collect();
    view! {
        <th role="columnheader" scope="col" class=format!("column-{place}")>
            {parts}
        </th>
    }
}

fn row(app: App, evidence: Option<&'static Evidence>, group: Sort, row: &Row) -> AnyView {
    let cells = row.cells.iter().enumerate();
    let cells: Vec<_> = cells
        .map(|(place, one)| {
            let class = format!("column-{place}");
            // What is measured from 0 to 1 is seen at a glance.
            let bar = one.number.filter(|_| group == Sort::Ratings).map(|number| {
                let share = format!("{}%", hundredths(number));
                view! { <span class="track" aria-hidden="true"><i style:inline-size=share></i></span> }
            });
            view! { <td role="cell" class=class class:best=one.best>{cell(app, evidence, group, one)} {bar}</td> }
        })
        .collect();
    // That texts differ is seen without being told.
    let seen = row.differs && row.apart.is_none();
    let says = (!seen).then(|| row.says.clone());
    view! {
        <tr role="row" data-row=row.id.clone() class:same=!row.differs>
            <th role="rowheader" scope="row">
                <span>{row.label.clone()}</span>
                <span class="note">{row.note.clone()}</span>
                <span class="note">{says}</span>
            </th>
            {cells}
        </tr>
    }
}

fn cell(app: App, evidence: Option<&'static Evidence>, group: Sort, cell: &Cell) -> AnyView {
    if cell.lines.is_empty() {
        return view! { <span class="muted" role="img" aria-label=EN.nothing_known>"–"</span> };
    }
    match evidence {
        Some(evidence) if group == Sort::Claims => statements(app, evidence, &cell.lines),
        _ => {
            let lines: Vec<_> = cell.lines.iter().map(|one| line(evidence, one)).collect();
            view! { {lines} }
        }
    }
}

fn line(evidence: Option<&'static Evidence>, line: &Line) -> AnyView {
    let source = line.source.as_ref().zip(evidence);
    let source = source.and_then(|(id, evidence)| evidence.source(id));
    let source = source.map(|source| source_link(source, source.year.to_string()));
    view! {
        <div>
            <b class="part">{line.part.clone()}</b>
            <span>{line.text.clone()}</span>
            <span class="note">{line.note.clone()}</span>
            <span class="source">{source}</span>
        </div>
    }
}

/// Claims, those about each part by themselves.
fn statements(app: App, evidence: &'static Evidence, lines: &[Line]) -> AnyView {
    let about = |lines: &[Line]| {
        let part = lines.first().and_then(|line| line.part.clone());
        let ids = lines.iter().filter_map(|line| line.claim.as_ref());
        let more = |count: &str| fill(EN.claims_more, &[("count", count)]);
        let list = claims(app, evidence, ids.filter_map(|id| evidence.claim(id)), more);
        view! { <div><b class="part">{part}</b> {list}</div> }
    };
    let parts: Vec<_> = lines
        .chunk_by(|one, other| one.part == other.part)
        .map(about)
        .collect();
    view! { {parts} }
}

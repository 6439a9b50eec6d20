//! Pages to read without the program, each under an address of its own, by the same views from the same data.

use crate::view::prelude::*;
use std::sync::Arc;

use super::frame::{Sheet, framed};
use super::links::{self, name_of_guide, name_of_pair};
use super::markup::{markup, plain, without_elements};
use crate::answers::Answers;
use crate::bundled;
use crate::catalogue::{Catalogue, Evidence, Technology};
use crate::engine::Model;
use crate::engine::fitting::Fitting;
use crate::order;
use crate::report::{Analyser, alternatives, kind};
use crate::session::{Comparing, Screen};
use crate::share::readable;
use crate::view::{Analysed, App, EvidenceState, Fitted, Host, Part, Shell, pieces};
use crate::weights::Case;
use crate::wording::{EN, compare, fill, reading, say};

/// A page: the name of its file in the folder `read`, and what is in that.
pub type File = (String, String);

/// What only works with the program, and is left out.
const WITHOUT: [(&str, &str); 8] = [
    ("form", "filters"),
    ("p", "collected"),
    ("label", "collect"),
    ("label", "only"),
    ("div", "choose"),
    ("div", "pair"),
    ("ul", "chips"),
    // Its places are styles of single elements, which the policy forbids; the figures stand beside it.
    ("span", "range"),
];

/// A page to be made: where, and what it is about.
pub(super) struct Page {
    /// The name of its file.
    pub(super) name: String,
    /// What it is called.
    pub(super) title: String,
    /// What it is about, in a sentence or two.
    pub(super) about: String,
    /// What is in its main part.
    pub(super) body: String,
}

/// All of them, given the names of the page's style sheets.
///
/// # Errors
///
/// Where the data cannot be read, and where a link leads nowhere.
pub fn reading_pages(sheets: &[String]) -> Result<Vec<File>, String> {
    let maker = Maker::new()?;
    let pages = maker.pages();
    let files: Vec<File> = pages
        .iter()
        .map(|page| {
            let sheet = Sheet {
                page,
                sheets,
                date: maker.catalogue.date.to_string(),
            };
            (page.name.clone(), framed(&sheet))
        })
        .collect();
    links::check(&files)?;
    Ok(files)
}

/// Makes pages of the bundled catalogue.
pub(super) struct Maker {
    catalogue: &'static Catalogue,
    model: &'static Model<'static>,
}

impl Maker {
    fn pages(&self) -> Vec<Page> {
        let mut pages = self.guide();
        pages.push(self.screen(
            "method.html",
            EN.method_title,
            EN.method_lede,
            Screen::Method,
        ));
        pages.push(self.validation());
        let all = say(&self.catalogue.words, EN.browse_all);
        pages.push(self.screen(
            "technologies.html",
            &all,
            EN.browse_lede,
            Screen::Technologies,
        ));
        let pairs = self.pairs();
        pages.extend(
            self.catalogue
                .technologies
                .iter()
                .map(|one| self.entry(one, &pairs)),
        );
        pages.extend(pairs.iter().map(|(first, second)| self.pair(first, second)));
        pages.insert(0, self.contents(&pages, &pairs));
        pages
    }

    /// With the catalogue, which it keeps.
    pub(super) fn new() -> Result<Maker, String> {
        let catalogue = bundled::catalogue().map_err(|error| format!("{error:?}"))?;
        let catalogue: &'static Catalogue = Box::leak(Box::new(catalogue));
        let model: &'static Model<'static> = Box::leak(Box::new(Model::new(catalogue)));
        Ok(Maker { catalogue, model })
    }

    /// What is worked with, at a screen, with nothing answered.
    pub(super) fn app(&self, screen: Screen) -> App {
        let shell = Shell::new(self.catalogue, Host::default());
        shell.session.update(|session| session.screen = screen);
        let evidence: &'static Evidence = &self.catalogue.evidence;
        App::new(shell, self.model, EvidenceState::Loaded(evidence))
    }

    fn body(&self, screen: Screen, prepare: impl FnOnce(App)) -> String {
        let html = markup(|| {
            let app = self.app(screen);
            prepare(app);
            pieces::part(app, Part::Screen)
        });
        WITHOUT.iter().fold(links::rewritten(&html), |html, one| {
            without_elements(&html, *one)
        })
    }

    fn screen(&self, name: &str, title: &str, about: &str, screen: Screen) -> Page {
        Page {
            name: name.to_owned(),
            title: title.to_owned(),
            about: about.to_owned(),
            body: self.body(screen, |_| {}),
        }
    }

    fn guide(&self) -> Vec<Page> {
        let pages = self.catalogue.evidence.guide.iter();
        let page = |page: &'static crate::catalogue::GuidePage| {
            let screen = Screen::Guide(page.id.clone());
            self.screen(&name_of_guide(&page.id), &page.title, &page.lede, screen)
        };
        pages.map(page).collect()
    }

    fn entry(&self, one: &'static Technology, pairs: &[Pair]) -> Page {
        let mut begin = String::new();
        let mut body = self.body(Screen::Technology(one.id.clone()), |app| {
            let Some(mut search) = Fitting::new(self.model, &one.id) else {
                return;
            };
            while !search.advance(64) {}
            let answers = search.answers();
            begin = self.begin(&answers);
            app.fitting.set(Some(Fitted {
                technology: one.id.clone(),
                answers,
                first: search.is_first(),
            }));
        });
        let beside = pairs
            .iter()
            .filter(|(first, second)| first.id == one.id || second.id == one.id);
        let beside: Vec<String> = beside
            .map(|(first, second)| item(&pair_file(first, second), &versus(first, second)))
            .collect();
        body.push_str(&begin);
        body.push_str(&section(reading::EN.comparisons, &beside));
        Page {
            name: format!("{}.html", one.id),
            title: fill(reading::EN.entry, &[("name", &one.name)]),
            about: one.summary.clone(),
            body,
        }
    }

    /// The way into an interview that has these answers already.
    fn begin(&self, answers: &Answers) -> String {
        if answers.is_empty() {
            return String::new();
        }
        let address = format!("../?{}", readable::encode(self.catalogue, answers));
        markup(
            move || view! { <p class="acts"><a class="button primary" href=address>{reading::EN.with_answers}</a></p> },
        )
    }

    /// What people compare: each with what is most like it.
    fn pairs(&self) -> Vec<Pair> {
        let place = |one: &Technology| {
            self.catalogue
                .technologies
                .iter()
                .position(|other| other.id == one.id)
        };
        let mut pairs: Vec<Pair> = Vec::new();
        for one in &self.catalogue.technologies {
            for other in alternatives(self.catalogue, one) {
                let pair = if place(one) < place(other) {
                    (one, other)
                } else {
                    (other, one)
                };
                if !pairs
                    .iter()
                    .any(|(first, second)| first.id == pair.0.id && second.id == pair.1.id)
                {
                    pairs.push(pair);
                }
            }
        }
        order::sort(&mut pairs, |(one, _), (other, _)| {
            place(one).cmp(&place(other))
        });
        pairs
    }

    fn pair(&self, first: &'static Technology, second: &'static Technology) -> Page {
        let ids = [first, second].map(|one| one.id.clone());
        let names = [
            ("first", first.name.as_str()),
            ("second", second.name.as_str()),
        ];
        let title = versus(first, second);
        let about = fill(reading::EN.versus_lede, &names);
        let body = self.body(Screen::Compare(Comparing::of(ids)), |app| {
            let answers = Answers::default();
            let mut analyser = Analyser::new(self.model, Case::from(&answers));
            while !analyser.advance() {}
            let analysis = analyser.analysis();
            app.analysed.set(analysis.map(|analysis| {
                let case = Case::from(&answers).owned();
                Arc::new(Analysed { case, analysis })
            }));
        });
        Page {
            name: pair_file(first, second),
            // The views' own heading is that of any comparison.
            body: body.replacen(compare::EN.title, &escaped(&title), 1),
            title,
            about,
        }
    }

    fn validation(&self) -> Page {
        let mut body = String::new();
        let table = include_str!("../../docs/validation.md");
        let options = pulldown_cmark::Options::ENABLE_TABLES;
        pulldown_cmark::html::push_html(&mut body, pulldown_cmark::Parser::new_ext(table, options));
        let body = plain(&body).replace("<table>", "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table class=\"words\">");
        Page {
            name: "validation.html".to_owned(),
            title: reading::EN.validation.to_owned(),
            about: reading::EN.validation_lede.to_owned(),
            body: format!(
                "<div class=\"guide\">{}</div>",
                body.replace("</table>", "</table></div>")
            ),
        }
    }

    fn contents(&self, pages: &[Page], pairs: &[Pair]) -> Page {
        let about = say(&self.catalogue.words, reading::EN.contents_lede);
        let named = |names: &[String]| -> Vec<String> {
            let pages = pages.iter().filter(|page| names.contains(&page.name));
            pages.map(|page| item(&page.name, &page.title)).collect()
        };
        let guide: Vec<String> = self
            .catalogue
            .evidence
            .guide
            .iter()
            .map(|one| name_of_guide(&one.id))
            .collect();
        let fixed: Vec<String> = ["method.html", "validation.html", "technologies.html"]
            .map(str::to_owned)
            .into();
        let entries: Vec<String> = self.catalogue.technologies.iter().map(|one| {
            let what = kind(self.catalogue, one);
            format!("<li><a class=\"entry\" href=\"{}.html\">{}</a><span class=\"hint\">{}</span></li>", one.id, escaped(&one.name), escaped(&what))
        }).collect();
        let side: Vec<String> = pairs
            .iter()
            .map(|(first, second)| item(&pair_file(first, second), &versus(first, second)))
            .collect();
        let body = format!(
            "<div class=\"guide browse\"><h1>{}</h1><p class=\"lede\">{}</p>{}{}{}{}</div>",
            escaped(reading::EN.contents),
            escaped(&about),
            section(EN.guide_title, &named(&guide)),
            section(EN.nav_method, &named(&fixed)),
            section(&say(&self.catalogue.words, EN.browse_all), &entries),
            section(reading::EN.comparisons, &side),
        );
        Page {
            name: "index.html".to_owned(),
            title: reading::EN.contents.to_owned(),
            about,
            body,
        }
    }
}

type Pair = (&'static Technology, &'static Technology);

fn versus(first: &Technology, second: &Technology) -> String {
    fill(
        reading::EN.versus,
        &[("first", &first.name), ("second", &second.name)],
    )
}

fn pair_file(first: &Technology, second: &Technology) -> String {
    name_of_pair(&first.id, &second.id)
}

fn item(file: &str, title: &str) -> String {
    format!(
        "<li><a class=\"entry\" href=\"{file}\">{}</a></li>",
        escaped(title)
    )
}

fn section(title: &str, items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    format!(
        "<section><h2>{}</h2><ul class=\"entries\">{}</ul></section>",
        escaped(title),
        items.concat()
    )
}

/// A text as HTML has it.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

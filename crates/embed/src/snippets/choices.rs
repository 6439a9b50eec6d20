//! What an author chooses, and what of it the page understands.

use crate::{Theme, Wishes};
use catalogue::parameters;
use share::percent::escaped;

/// What stands in a query as it is, beside letters and digits.
const KEPT: &[u8] = b"-_.~";

/// The script of one version, and its hash.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pin {
    /// The name of its file.
    pub file: String,
    /// Its hash, as the attribute `integrity` has it.
    pub integrity: String,
}

/// What an author chooses. What is empty is left as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// The address of the page: a folder, without query and fragment.
    pub home: String,
    /// The address of another catalogue.
    pub catalogue: String,
    /// `light` or `dark`.
    pub theme: String,
    /// The accent, `#rrggbb`.
    pub accent: String,
    /// The radius of corners, in pixels.
    pub radius: String,
    /// Fonts.
    pub font: String,
    /// The author's name.
    pub brand: String,
    /// The address of their logo.
    pub logo: String,
    /// What is written on their call to action.
    pub label: String,
    /// Where that leads.
    pub leads_to: String,
    /// Answers to start with: a query, without `?`.
    pub answers: String,
    /// The ids of the only questions that are asked.
    pub questions: Vec<String>,
    /// The fragment of where to begin, with `#`.
    pub start: String,
    /// What is written on the link that stands where the wizard does not.
    pub fallback: String,
    /// The version of the script to keep to; none for the newest.
    pub pin: Option<Pin>,
}

/// A choice that can be written so that the page does not understand it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// [`Choices::accent`].
    Accent,
    /// [`Choices::radius`].
    Radius,
    /// [`Choices::font`].
    Font,
    /// [`Choices::brand`].
    Brand,
    /// [`Choices::logo`].
    Logo,
    /// [`Choices::label`].
    Label,
    /// [`Choices::leads_to`].
    LeadsTo,
}

impl Choices {
    /// No choices yet, for the page at an address, which may name another catalogue in its query.
    pub fn at(address: &str, fallback: &str) -> Choices {
        let (home, query) = address.split_once('?').unwrap_or((address, ""));
        let mut pairs = share::readable::pairs(query);
        let catalogue = pairs.find(|(name, _)| name == parameters::CATALOGUE);
        Choices {
            home: home.to_owned(),
            catalogue: catalogue.map(|(_, address)| address).unwrap_or_default(),
            fallback: fallback.to_owned(),
            ..Choices::default()
        }
    }

    /// The site of the page, as policies name it.
    pub fn origin(&self) -> &str {
        let site = self.home.find("://").map_or(0, |place| place + 3);
        let end = self.home[site..].find('/');
        end.map_or(&self.home, |end| &self.home[..site + end])
    }

    /// The choices that the page does not understand as they are written: by the very reader that it has for them.
    pub fn refused(&self) -> Vec<Field> {
        let read = Wishes::read(&self.query(&self.wishes()));
        let all = [
            (Field::Accent, &self.accent, read.look.accent.is_some()),
            (Field::Radius, &self.radius, read.look.radius.is_some()),
            (Field::Font, &self.font, read.look.font.is_some()),
            (Field::Brand, &self.brand, !read.brand.is_empty()),
            (Field::Logo, &self.logo, !read.logo.is_empty()),
            (Field::Label, &self.label, !read.label.is_empty()),
            (Field::LeadsTo, &self.leads_to, !read.leads_to.is_empty()),
        ];
        let wrong =
            |(_, given, understood): &(Field, &String, bool)| !given.is_empty() && !understood;
        all.into_iter()
            .filter(wrong)
            .map(|(field, ..)| field)
            .collect()
    }

    /// The same without what the page does not understand, and without half a call to action.
    pub fn understood(&self) -> Choices {
        let mut clean = self.clone();
        for field in self.refused() {
            match field {
                Field::Accent => clean.accent.clear(),
                Field::Radius => clean.radius.clear(),
                Field::Font => clean.font.clear(),
                Field::Brand => clean.brand.clear(),
                Field::Logo => clean.logo.clear(),
                Field::Label => clean.label.clear(),
                Field::LeadsTo => clean.leads_to.clear(),
            }
        }
        if clean.label.is_empty() || clean.leads_to.is_empty() {
            clean.label.clear();
            clean.leads_to.clear();
        }
        let theme = Wishes::read(&format!(
            "{}={}",
            parameters::THEME,
            escaped(&clean.theme, KEPT)
        ))
        .look
        .theme;
        if theme.is_none() {
            clean.theme.clear();
        }
        clean
    }

    /// The theme; none for what the visitor's device prefers.
    pub fn theme(&self) -> Option<Theme> {
        match self.theme.as_str() {
            "light" => Some(Theme::Light),
            "dark" => Some(Theme::Dark),
            _ => None,
        }
    }

    /// The attributes of the element that are given, in the order in which they are written.
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let mut all = vec![
            ("src", self.home.clone()),
            (parameters::CATALOGUE, self.catalogue.clone()),
        ];
        all.extend(self.wishes());
        all.push(("answers", self.answers.clone()));
        all.push((parameters::QUESTIONS, self.questions.join(",")));
        all.push(("start", self.start.clone()));
        all.retain(|(_, value)| !value.is_empty());
        all
    }

    /// The address of the page with all choices in it, for a frame.
    pub fn frame_address(&self) -> String {
        let mut wishes = vec![(parameters::CATALOGUE, self.catalogue.clone())];
        wishes.extend(self.wishes());
        wishes.push((parameters::QUESTIONS, self.questions.join(",")));
        self.address(&[self.answers.clone(), self.query(&wishes)])
    }

    /// The address of the page with nothing but what counts for a link: catalogue and answers.
    pub fn link_address(&self) -> String {
        let catalogue = self.query(&[(parameters::CATALOGUE, self.catalogue.clone())]);
        self.address(&[self.answers.clone(), catalogue])
    }

    fn address(&self, queries: &[String]) -> String {
        let given: Vec<&str> = queries
            .iter()
            .map(String::as_str)
            .filter(|one| !one.is_empty())
            .collect();
        let mark = if given.is_empty() { "" } else { "?" };
        format!("{}{mark}{}{}", self.home, given.join("&"), self.start)
    }

    fn wishes(&self) -> Vec<(&'static str, String)> {
        [
            (parameters::THEME, &self.theme),
            (parameters::ACCENT, &self.accent),
            (parameters::RADIUS, &self.radius),
            (parameters::FONT, &self.font),
            (parameters::BRAND, &self.brand),
            (parameters::LOGO, &self.logo),
            (parameters::CALL_LABEL, &self.label),
            (parameters::CALL_ADDRESS, &self.leads_to),
        ]
        .map(|(name, value)| (name, value.clone()))
        .to_vec()
    }

    fn query(&self, pairs: &[(&'static str, String)]) -> String {
        let given = pairs.iter().filter(|(_, value)| !value.is_empty());
        let written: Vec<String> = given
            .map(|(name, value)| format!("{name}={}", escaped(value, KEPT)))
            .collect();
        written.join("&")
    }
}

//! What the page's address can have in its query beside answers.
//!
//! A readable link has a parameter for each question, named by its id. A question that is named like one of these could
//! not be told from it, so that a catalogue must have none: whoever reads one of them takes its name from here.

/// The address of another catalogue.
pub const CATALOGUE: &str = "catalogue";
/// The origin of the page around this one, which messages go to.
pub const HOST: &str = "host";
/// That the page only shows how it would be in a frame.
pub const PREVIEW: &str = "preview";
/// The ids of the only questions that are asked.
pub const QUESTIONS: &str = "questions";
/// How much is shown: the first depth of a result alone where it is `compact`.
pub const MODE: &str = "mode";
/// Light or dark.
pub const THEME: &str = "theme";
/// The colour of what can be pressed.
pub const ACCENT: &str = "accent";
/// What everything stands on.
pub const SURFACE: &str = "surface";
/// The colour of text.
pub const INK: &str = "ink";
/// The radius of corners.
pub const RADIUS: &str = "radius";
/// Families of fonts.
pub const FONT: &str = "font";
/// The language: sent by pages around this one, and without effect as long as there is only one.
pub const LANGUAGE: &str = "lang";
/// The name of the page around this one.
pub const BRAND: &str = "brand";
/// The address of its logo.
pub const LOGO: &str = "logo";
/// What is written on its call to action.
pub const CALL_LABEL: &str = "cta-label";
/// Where that leads.
pub const CALL_ADDRESS: &str = "cta-href";
/// That it is told the answers.
pub const SHARES_ANSWERS: &str = "share-answers";

/// All of them.
pub const RESERVED: [&str; 17] = [
    CATALOGUE,
    HOST,
    PREVIEW,
    QUESTIONS,
    MODE,
    THEME,
    ACCENT,
    SURFACE,
    INK,
    RADIUS,
    FONT,
    LANGUAGE,
    BRAND,
    LOGO,
    CALL_LABEL,
    CALL_ADDRESS,
    SHARES_ANSWERS,
];

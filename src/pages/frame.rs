//! What is around the main part of a page without the program.

use super::markup::markup;
use super::reading::{Page, escaped};
use crate::view::prelude::*;
use crate::wording::{EN, fill, reading};

/// A page with what it needs around it.
pub(super) struct Sheet<'a> {
    /// The page.
    pub(super) page: &'a Page,
    /// The names of the style sheets.
    pub(super) sheets: &'a [String],
    /// The day up to which the data was checked.
    pub(super) date: String,
}

/// The whole of it. Addresses that have to be whole are completed by `make dist`, which knows where the site is.
pub(super) fn framed(sheet: &Sheet<'_>) -> String {
    let Page {
        name,
        title,
        about,
        body,
    } = sheet.page;
    let title = fill(EN.title_pattern, &[("page", title)]);
    let styles: String = sheet
        .sheets
        .iter()
        .map(|name| format!("<link rel=\"stylesheet\" href=\"../{name}\">"))
        .collect();
    let (title, about) = (escaped(&title), escaped(about));
    let top = markup(|| {
        view! {
            <header class="bar">
                <a class="brand" href="../">{EN.brand}</a>
                <nav aria-label=EN.nav_label>
                    <a href="index.html" aria-current=(name == "index.html").then_some("page")>{reading::EN.contents}</a>
                    <a href="../">{reading::EN.home}</a>
                </nav>
            </header>
        }
    });
    let foot = markup(|| {
        view! {
            <footer class="foot">
                <p><a class="button primary" href="../#/begin">{reading::EN.ask}</a></p>
                <p>{fill(reading::EN.of_itself, &[("date", &sheet.date)])}</p>
            </footer>
        }
    });
    let data = format!(
        "{{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"headline\":{},\"description\":{},\"dateModified\":{},\"publisher\":{{\"@type\":\"Organization\",\"name\":{}}}}}",
        json(&sheet.page.title),
        json(&sheet.page.about),
        json(&sheet.date),
        json(EN.brand),
    );
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
        <title>{title}</title><meta name=\"description\" content=\"{about}\"><meta name=\"color-scheme\" content=\"light dark\">\
        <link rel=\"canonical\" href=\"{name}\"><link rel=\"icon\" href=\"../icon.svg\">\
        <meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"{about}\">\
        <meta property=\"og:image\" content=\"../card.png\"><meta name=\"twitter:card\" content=\"summary_large_image\">{styles}\
        <script type=\"application/ld+json\">{data}</script></head>\
        <body>{top}<main>{body}</main>{foot}</body></html>\n"
    )
}

/// A text as JSON has it inside of HTML.
fn json(text: &str) -> String {
    let text = text
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('<', "\\u003c");
    format!("\"{}\"", text.replace('\n', " "))
}

/// The page for addresses that there are not, which are mended where that is possible. What mends them is looked for some
/// folders up, too: where `#/compare/` has become folders, or a site does not say at which path it is.
pub fn lost_page(sheets: &[String]) -> String {
    let styles: String = sheets
        .iter()
        .map(|name| format!("<link rel=\"stylesheet\" href=\"./{name}\">"))
        .collect();
    let scripts: String = (0..5)
        .map(|above| format!("<script src=\"./{}lost.js\"></script>", "../".repeat(above)))
        .collect();
    let main = markup(|| {
        view! {
            <main>
                <div class="message">
                    <h1>{reading::EN.lost}</h1>
                    <p class="lede">{reading::EN.lost_text}</p>
                    <p class="acts">
                        <a class="button primary" href="./">{reading::EN.home}</a>
                        <a class="button" href="./read/index.html">{reading::EN.contents}</a>
                    </p>
                </div>
            </main>
        }
    });
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
        <title>{}</title><meta name=\"robots\" content=\"noindex\"><link rel=\"icon\" href=\"./icon.svg\">\
        {scripts}{styles}</head><body>{main}</body></html>\n",
        escaped(&fill(EN.title_pattern, &[("page", reading::EN.lost)])),
    )
}

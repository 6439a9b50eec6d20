//! Snippets of HTML.

use super::choices::Choices;
use super::escape::html as escaped;

/// The least height of a frame, in pixels: `embed.js` has the same.
const HEIGHT: u32 = 520;

pub fn html(choices: &Choices) -> String {
    format!("{}\n{}\n", script(choices), element(choices))
}

/// As a block, which WordPress takes as it is when it is pasted into the text, too.
pub fn wordpress(choices: &Choices) -> String {
    format!("<!-- wp:html -->\n{}<!-- /wp:html -->\n", html(choices))
}

pub fn wordpress_link(choices: &Choices) -> String {
    format!(
        "<!-- wp:paragraph -->\n<p>{}</p>\n<!-- /wp:paragraph -->\n",
        link(choices).trim_end()
    )
}

/// With room kept for it, because Webflow's pages are laid out before scripts of embeds run.
pub fn webflow(choices: &Choices) -> String {
    format!(
        "<style>stackfit-wizard {{ display: block; min-height: {HEIGHT}px; }}</style>\n{}",
        html(choices)
    )
}

pub fn frame(choices: &Choices) -> String {
    let title = if choices.brand.is_empty() {
        &choices.fallback
    } else {
        &choices.brand
    };
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"640\" style=\"height:640px\" loading=\"lazy\"></iframe>\n",
        escaped(&choices.frame_address()),
        escaped(title)
    )
}

pub fn link(choices: &Choices) -> String {
    format!(
        "<a href=\"{}\">{}</a>\n",
        escaped(&choices.link_address()),
        escaped(&choices.fallback)
    )
}

fn script(choices: &Choices) -> String {
    let home = escaped(&choices.home);
    match &choices.pin {
        None => format!("<script src=\"{home}embed.js\" defer></script>"),
        Some(pin) => format!(
            "<script src=\"{home}{}\" integrity=\"{}\" crossorigin=\"anonymous\" defer></script>",
            escaped(&pin.file),
            escaped(&pin.integrity)
        ),
    }
}

fn element(choices: &Choices) -> String {
    let mut tag = String::from("<stackfit-wizard");
    for (name, value) in choices.attributes() {
        tag.push_str(&format!("\n  {name}=\"{}\"", escaped(&value)));
    }
    format!("{tag}>\n  {}\n</stackfit-wizard>", link(choices).trim_end())
}

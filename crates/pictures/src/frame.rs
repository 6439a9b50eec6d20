//! What is around a picture: its name for those who cannot see it and, in a file of its own, everything a page has for it.

use super::canvas::{Anchor, Canvas, HEAD, Width, escape, pixels};
use super::measure::Style;
use super::palette::{GROUND, INK, SOFT, sheet};
use super::{Mode, Picture};

const TITLE: Style = Style {
    size: 18.0,
    bold: true,
    class: INK,
};

const CAPTION: Style = Style {
    size: 13.0,
    bold: false,
    class: SOFT,
};

/// The most lines of a title or a caption.
const MOST_LINES: usize = 12;

/// The element `svg` of a picture.
pub fn svg(picture: &Picture, layout: Width, mode: Mode) -> String {
    let (size, style, body) = match mode {
        Mode::Inline => inline(picture, layout),
        Mode::Standalone => standalone(picture, layout),
    };
    let (width, height) = (pixels(size.0), pixels(size.1));
    let word = layout.word();
    let id = format!("picture-{}-{word}", picture.id);
    let (title, desc) = (escape(&picture.title), escape(&picture.caption));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture picture-{word}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-desc\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\"><title id=\"{id}-title\">{title}</title>\
         <desc id=\"{id}-desc\">{desc}</desc>{style}<g aria-hidden=\"true\">{body}</g></svg>"
    )
}

/// Size, style sheet and content in a page.
fn inline(picture: &Picture, layout: Width) -> ((f64, f64), String, String) {
    let mut canvas = Canvas::new(layout, (0.0, 0.0));
    let height = picture.content.draw(&mut canvas);
    ((canvas.width, height), String::new(), canvas.into_body())
}

/// Size, style sheet and content in a file of its own.
fn standalone(picture: &Picture, layout: Width) -> ((f64, f64), String, String) {
    let margin = match layout {
        Width::Narrow => 16.0,
        Width::Wide => 28.0,
    };
    let mut around = Canvas::new(layout, (margin, margin));
    let write = |canvas: &mut Canvas, top: f64, style: &Style, text: &str| {
        let lines = style.wrap(text, canvas.width, MOST_LINES);
        canvas.block((0.0, top), style, Anchor::Start, &lines)
    };
    let below = write(&mut around, 0.0, &TITLE, &picture.title) + 6.0;
    let below = write(&mut around, below, &CAPTION, &picture.caption) + 20.0;
    let mut canvas = Canvas::new(layout, (margin, margin + below));
    let below = below + picture.content.draw(&mut canvas) + 16.0;
    let below = write(&mut around, below, &HEAD, &picture.source);
    let size = (around.width + 2.0 * margin, below + 2.0 * margin);
    let ground = format!("<rect width=\"100%\" height=\"100%\" class=\"{GROUND}\"/>");
    let body = [ground, around.into_body(), canvas.into_body()].concat();
    (size, format!("<style>{}</style>", sheet()), body)
}

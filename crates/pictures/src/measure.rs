//! How wide a text is at most, and where it has to be broken.
//!
//! A picture is laid out before anybody knows which font will draw it. The widths are those of DejaVu Sans, the widest of
//! the fonts that browsers take for the system's own, so that no other makes a text longer than estimated.

/// How a text is set: size in pixels, whether it is bold, and the class of its colour.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The size in pixels, of which none is below [`SMALLEST`].
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// The class that gives it its colour.
    pub class: &'static str,
}

/// The smallest size of a text, in pixels.
pub const SMALLEST: f64 = 12.0;

/// What a line of text takes in height, for each pixel of its size.
pub const LEADING: f64 = 1.3;

/// Widths of the characters from the space to the tilde, in thousandths of the size.
const WIDTHS: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

/// Letters with accents and of other alphabets, which are seldom wider.
const OTHER: u16 = 750;

/// Ideographs, and whatever comes after them.
const SQUARE: u16 = 1000;

/// How much wider bold letters are: narrow ones gain a fifth, wide ones a tenth.
const BOLD: f64 = 1.16;

/// The width of a text in pixels, rather too much than too little.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let letter = |letter: char| match u32::from(letter) {
        code @ 32..=126 => WIDTHS[code as usize - 32],
        160 => WIDTHS[0],
        ..0x2e80 if letter != '…' && letter != '—' => OTHER,
        _ => SQUARE,
    };
    let sum: u32 = text.chars().map(|one| u32::from(letter(one))).sum();
    f64::from(sum) * size / 1000.0 * if bold { BOLD } else { 1.0 }
}

impl Style {
    /// The width of a text set like this.
    pub fn width(&self, text: &str) -> f64 {
        width(text, self.size, self.bold)
    }

    /// The height of one line.
    pub fn leading(&self) -> f64 {
        (self.size * LEADING).round()
    }

    /// A text in up to so many lines, none wider than `most`; what has no room ends in "…".
    pub fn wrap(&self, text: &str, most: f64, lines: usize) -> Vec<String> {
        // A plus sign stays with what it adds: "Django / + Flutter" and never "Django + / Flutter".
        let text = text.replace(" + ", " +\u{a0}");
        let mut wrapped: Vec<String> = Vec::new();
        for word in text.split(' ') {
            match wrapped.last_mut() {
                Some(line) if self.width(&format!("{line} {word}")) <= most => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => wrapped.push(word.to_owned()),
            }
        }
        let rest = wrapped.split_off(wrapped.len().min(lines.max(1)));
        if let (Some(line), false) = (wrapped.last_mut(), rest.is_empty()) {
            line.push('…');
        }
        wrapped
            .iter()
            .map(|line| self.shorten(line, most))
            .collect()
    }

    /// A line that is no wider than `most`: letters at its end give way to "…".
    fn shorten(&self, line: &str, most: f64) -> String {
        if self.width(line) <= most {
            return line.to_owned();
        }
        let mut letters: Vec<char> = line.trim_end_matches('…').chars().collect();
        loop {
            letters.pop();
            let text: String = letters.iter().collect();
            let shortened = format!("{}…", text.trim_end());
            if letters.is_empty() || self.width(&shortened) <= most {
                return shortened;
            }
        }
    }
}

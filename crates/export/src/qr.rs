//! The link as a QR code (ISO/IEC 18004), to be shown on a screen or printed.
//!
//! Error correction is of level M, which stands 15 % of damage; a shorter link gets a higher level where that costs no
//! larger code. The links are of some 200 to 400 characters, which makes 57 to 81 modules a side.

use qrcodegen::{QrCode, QrCodeEcc};

use wording::export::EN;

/// The light modules around a code without which it is not found, on each side.
pub const QUIET: usize = 4;

/// A QR code.
pub struct Code(QrCode);

/// The text is longer than the largest code holds, some 2,300 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// The code of a text.
///
/// # Errors
///
/// When the text is too long.
pub fn code(text: &str) -> Result<Code, TooLong> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium);
    code.map(Code).map_err(|_| TooLong)
}

impl Code {
    /// How many modules a side has, with the quiet zone.
    pub fn side(&self) -> usize {
        self.inner() + 2 * QUIET
    }

    fn inner(&self) -> usize {
        usize::try_from(self.0.size()).unwrap_or_default()
    }

    /// Whether the module in this column and row is dark, the quiet zone included.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        // Outside of the code everything is light.
        let at = |place: usize| i32::try_from(place).ok()?.checked_sub(QUIET as i32);
        at(column)
            .zip(at(row))
            .is_some_and(|(column, row)| self.0.get_module(column, row))
    }

    /// The dark modules as the path of an SVG whose units are modules: a bar for each run of them in a row.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for row in 0..self.side() {
            let mut column = 0;
            while column < self.side() {
                let dark = (column..self.side()).take_while(|one| self.is_dark(*one, row));
                let run = dark.count();
                if run > 0 {
                    path += &format!("M{column} {row}h{run}v1h-{run}z");
                }
                column += run.max(1);
            }
        }
        path
    }

    /// A whole SVG, dark on light whatever stands around it.
    pub fn svg(&self) -> String {
        let side = self.side();
        let title = EN.qr_title;
        let path = self.path();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
             shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"{title}\">\
             <title>{title}</title><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
             <path d=\"{path}\"/></svg>\n"
        )
    }
}

//! The page inside somebody else's: what that page, the host, may wish for, and what is said to it.
//!
//! Everything a host wishes for comes in one form, a query as in an address: `theme=dark&accent=%230a6847`. The address
//! of the frame has it, and so have messages that change the look later. What is not understood is passed over, and
//! nothing becomes style, address or text before it has been read as that.

mod accent;
mod call;
mod colour;
mod look;
mod messages;
pub mod snippets;
mod wishes;

pub use accent::{Accent, ENOUGH, Shade, accent, accent_on, contrast, ink_on, on, shades};
pub use call::{address, takes_answers, without_link};
pub use colour::Colour;
pub use look::{Look, Theme};
pub use messages::{Data, VERSION, called, failed, height, ready, result, step, taken, view};
pub use wishes::{Wishes, host, told};

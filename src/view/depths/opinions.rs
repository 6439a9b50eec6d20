//! What other methods say.

use crate::view::prelude::*;

use crate::report::Analysis;
use crate::wording::EN;

/// The second opinions, in a sentence.
pub fn opinions(analysis: &Analysis) -> AnyView {
    view! {
        <section>
            <h3>{EN.result_opinions}</h3>
            <div>
                <p>{analysis.second_opinions.sentence.clone()}</p>
                <p class="hint"><a href="#/method">{EN.result_method}</a></p>
            </div>
        </section>
    }
}

//! Progress, as it is kept on the device: what is stored there may have been changed by anybody.

use stackfit::answers::Answers;
use stackfit::session::{Action, Session};
use stackfit::share;

use super::{link, text};
use crate::world::{bundled, model};
use crate::{Read, Target, ensure, holds};

/// Progress.
pub const TARGET: Target = Target {
    name: "storage",
    share: 40,
    check: |input| {
        let Ok(stored) = share::own(bundled(), &text(input)) else {
            return Ok(Read::Refused);
        };
        holds::case(stored.case())?;
        let mut session = Session::new(bundled(), stored.answers.clone(), Answers::default());
        session.weights = stored.weights.clone();
        for action in [
            Action::Begin,
            Action::Continue,
            Action::Check,
            Action::Finish,
            Action::Back,
        ] {
            session.apply(bundled(), action);
            let _ = session.progress(bundled());
            ensure!(
                session.answers == stored.answers,
                "looking around changes the answers"
            );
        }
        session.apply(bundled(), Action::Finish);
        ensure!(
            session.address(model()).is_some(),
            "a result has no address"
        );
        Ok(Read::Taken)
    },
    ..link::RESULT
};

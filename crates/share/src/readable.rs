//! The readable link for blog posts and campaigns: `?platform=web&skills=python:strong,php&baas=never`.

use super::percent::escaped;
use catalogue::{Catalogue, Kind, Query, Question, shorten};
use decision::answers::{Answer, Answers, NOT_SURE};

/// How much is shown of a query that is too long.
const SHOWN: usize = 40;

/// What stands in a query as it is, beside letters and digits.
const KEPT: &[u8] = b"-_.~";

/// Between options that share a place in a ranking.
const SHARE_PLACE: char = '~';

/// Reads the query of an address, with or without `?`. Questions whose answer is not understood are left out and named;
/// parameters of other origins (`utm_…` and the like) are passed over. A query that is longer than any real one is left
/// out as a whole.
///
/// Several options are separated by commas, and by `~` where they share a place in a ranking; a graded option has its level behind a colon, or the weakest without.
pub fn decode(catalogue: &Catalogue, query: &str) -> (Answers, Vec<String>) {
    let mut answers = Answers::default();
    let mut misread = Vec::new();
    if query.len() > Query::LONGEST {
        misread.push(shorten(query, SHOWN));
        return (answers, misread);
    }
    for (key, value) in Query::read(query).iter() {
        let Some(question) = catalogue.question(key) else {
            continue;
        };
        match answer(question, value) {
            Some(answer) => answers.set(catalogue, &question.id, answer),
            None => misread.push(question.id.clone()),
        }
    }
    (answers, misread)
}

/// The query, with `?`, that [`decode`] reads these answers from. It names ids, so it is longer than a result link and can
/// be read and changed by hand.
///
/// Ids that contain a comma or a colon cannot be told from separators; no catalogue should have them.
pub fn encode(catalogue: &Catalogue, answers: &Answers) -> String {
    let mut query = String::new();
    for (id, answer) in answers.iter() {
        let Some(question) = catalogue.question(id) else {
            continue;
        };
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(&escaped(id, KEPT));
        query.push('=');
        if *answer == Answer::NotSure {
            query.push_str(NOT_SURE);
        }
        let weakest = question.levels.first().map(|level| level.id.as_str());
        let shares = answer.shares_place();
        for (place, option) in answer.options().into_iter().enumerate() {
            if place > 0 {
                query.push(if shares[place] { SHARE_PLACE } else { ',' });
            }
            query.push_str(&escaped(option, KEPT));
            if let Some(level) = answer.level(option)
                && Some(level) != weakest
            {
                query.push(':');
                query.push_str(&escaped(level, KEPT));
            }
        }
    }
    query
}

/// Reads one answer; none if there is anything in it that is not an option.
fn answer(question: &Question, value: &str) -> Option<Answer> {
    if value == NOT_SURE {
        return Some(Answer::NotSure);
    }
    let known = |id: &str| question.option(id.trim()).map(|option| option.id.clone());
    let options = value.split(',');
    let answer = match question.kind {
        Kind::One => Answer::One(known(value)?),
        Kind::Many => Answer::Many(options.map(known).collect::<Option<_>>()?),
        Kind::Ranked => {
            let place = |place: &str| place.split(SHARE_PLACE).map(known).collect();
            Answer::ranked(options.map(place).collect::<Option<_>>()?)
        }
        Kind::Graded => {
            let weakest = question.levels.first()?;
            let mut graded = Vec::new();
            for option in options {
                let (option, level) = option.split_once(':').unwrap_or((option, &weakest.id));
                graded.push((known(option)?, question.level(level.trim())?.id.clone()));
            }
            Answer::Graded(graded)
        }
    };
    answer.check(question).is_ok().then_some(answer)
}

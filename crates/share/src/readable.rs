//! The readable link for blog posts and campaigns: `?platform=web&skills=python:strong,php&baas=never`.

use super::mended;
use super::percent::escaped;
use catalogue::{Catalogue, Kind, Query, Question, parameters, shorten};
use decision::answers::{Answer, Answers, NOT_SURE};

/// How much is shown of a query that is too long.
const SHOWN: usize = 40;

/// The most parameters that are named because they are not known.
const MOST_NAMED: usize = 10;

/// The longest name of a parameter that is not known and named.
const LONGEST_NAME: usize = 30;

/// What stands in a query as it is, beside letters and digits.
const KEPT: &[u8] = b"-_.~";

/// Between options that share a place in a ranking.
const SHARE_PLACE: char = '~';

/// Parameters that come to an address on its way, by what their names begin or end with, or as a whole. They say nothing of
/// answers.
const TRACKING: [&[&str]; 3] = [
    &[
        "utm_", "mc_", "hsa_", "pk_", "mtm_", "matomo_", "piwik_", "stm_", "vero_", "oly_", "gad_",
        "fb_", "at_", "itm_", "cmp", "guc", "trk", "track", "campaign", "ref", "__", "_",
    ],
    &["id", "ids", "_ga", "_gl"],
    &[
        "source",
        "src",
        "medium",
        "via",
        "from",
        "igsh",
        "si",
        "s",
        "t",
        "v",
        "cb",
        "smid",
        "share",
        "amp",
        "gclsrc",
        "wbraid",
        "gbraid",
        "mkt_tok",
        "ved",
        "usg",
        "sa",
        "nocache",
        "preview",
        "context",
        "lang",
        "hl",
        "spm",
        "epik",
        "emci",
        "emdi",
        "dm_i",
        "vgo_ee",
        "nsukey",
        "isappinstalled",
    ],
];

fn is_tracking(name: &str) -> bool {
    let [beginnings, ends, wholes] = TRACKING;
    beginnings.iter().any(|one| name.starts_with(one))
        || ends.iter().any(|one| name.ends_with(one))
        || wholes.contains(&name)
}

/// Reads the query of an address, with or without `?`. Questions whose answer is not understood are left out and named,
/// and so is whatever is no question; parameters that the page's address can have beside them, and those that trackers add
/// (`utm_…` and the like), are passed over. A query that is longer than any real one is left out as a whole.
///
/// Large letters count as small ones where nothing else is meant, and a `&` that was written as in HTML as one.
///
/// Several options are separated by commas, and by `~` where they share a place in a ranking; a graded option has its level behind a colon, or the weakest without.
pub fn decode(catalogue: &Catalogue, query: &str) -> (Answers, Vec<String>) {
    let mut answers = Answers::default();
    let mut misread = Vec::new();
    let mut named = 0;
    if query.len() > Query::LONGEST {
        misread.push(shorten(query, SHOWN));
        return (answers, misread);
    }
    for (key, value) in Query::read(&query.replace("amp;", "")).iter() {
        let lower = key.trim().to_ascii_lowercase();
        let Some(question) = catalogue
            .question(key)
            .or_else(|| catalogue.question(&lower))
        else {
            // Only what could be the name of a question: nobody else's words are shown to a visitor.
            let plain = |letter: char| letter.is_ascii_alphabetic() || "-_".contains(letter);
            let could_be = (1..=LONGEST_NAME).contains(&key.len()) && key.chars().all(plain);
            let expected = parameters::RESERVED.contains(&lower.as_str()) || is_tracking(&lower);
            if could_be && !expected && named < MOST_NAMED {
                named += 1;
                misread.push(key.to_owned());
            }
            continue;
        };
        // What comes behind an address on its way.
        let value = value.trim_matches(|letter: char| mended::is_around(letter));
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
    let known = |id: &str| {
        let id = id.trim();
        let option = question
            .option(id)
            .or_else(|| question.option(&id.to_ascii_lowercase()));
        option.map(|option| option.id.clone())
    };
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
                let level = level.trim();
                let level = question
                    .level(level)
                    .or_else(|| question.level(&level.to_ascii_lowercase()))?;
                graded.push((known(option)?, level.id.clone()));
            }
            Answer::Graded(graded)
        }
    };
    answer.check(question).is_ok().then_some(answer)
}

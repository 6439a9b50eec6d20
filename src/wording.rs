//! Every text of the interface that is not in the catalogue. A translation is another value of [`Wording`].
//!
//! Words in braces are filled in by [`fill`]; what they stand for is said by their name.

macro_rules! wording {
    ($($name:ident = $text:literal;)*) => {
        /// The texts of the interface in one language.
        pub struct Wording {
            $(#[doc = $text] pub $name: &'static str,)*
        }

        /// English.
        pub static EN: Wording = Wording { $($name: $text,)* };
    };
}

wording! {
    // The frame of every page
    brand = "Stackfit";
    title_pattern = "{page} – Stackfit";
    title_error = "Error: {title}";
    skip_to_content = "Skip to the content";
    nav_label = "Main";
    nav_answers = "Your answers";
    nav_result = "Result";
    nav_method = "How it decides";
    nav_start_again = "Start again";
    footer_privacy = "Everything is worked out in your browser. Nothing you answer leaves this page.";
    footer_data = "Data checked on {date}. It starts from articles by Apptension and Acropolium of 2023, corrected by today’s facts.";
    data_broken = "The data of this page could not be read. Reload it; if that does not help, its host has published it incompletely.";
    storage_blocked = "This browser does not let us save your progress: keep the page open, or copy the link to your result.";
    storage_corrupt = "Saved progress on this device could not be read in full; what could be read is here.";

    // Start
    start_kicker = "A decision, not a popularity contest";
    start_title = "Find the backend stack that fits your team";
    start_lede = "Answer a few plain questions about your people, your product and your limits. You get a ranked recommendation, the reasons for it, and a link to share.";
    start_begin = "Start";
    start_resume = "Continue where you left off";
    start_resume_note = "You have answered {done} of {all} questions on this device.";
    start_point_questions = "{count} short questions";
    start_point_questions_text = "About three minutes. “Not sure” is always an answer.";
    start_point_stacks = "{count} technologies";
    start_point_stacks_text = "Server frameworks, hosted backends and app toolkits, combined into whole stacks.";
    start_point_sources = "{count} sourced claims";
    start_point_sources_text = "Each dated, and marked where it is wrong or out of date.";
    start_point_private = "Nothing leaves your browser";
    start_point_private_text = "No account, no server, no tracking.";
    start_prefilled = "The link you followed has answered {done} questions already. You can change each of them.";
    start_unknown = "Part of the link was not understood and left out: {fields}.";
    start_waiting = "You followed a link with prepared answers. Yours are still here.";
    start_waiting_use = "Replace my answers with those of the link";

    // Questions
    question_place = "Question {number} of {count}";
    question_counted = "Question {number}";
    question_why = "Why we ask";
    question_continue = "Continue";
    question_back = "Back";
    question_not_sure = "Not sure";
    question_check = "Check your answers";
    question_many_hint = "Choose all that apply.";
    question_level_none = "None";
    question_error_title = "There is a problem";
    question_error_one = "Choose an option, or “{skip}” if you cannot say";
    question_error_many = "Choose at least one option, or “{skip}”";
    question_error_graded = "Choose “Some” or “Strong” for at least one, or “{skip}”";
    question_error_ranked = "Choose at least one, or “{skip}”";
    question_was_not_sure = "You chose “{skip}” here earlier. Choosing an option replaces it.";
    rank_available = "Add to your list";
    rank_chosen = "Your order";
    rank_empty = "Nothing chosen yet. Choose what matters most first.";
    rank_full = "Your list is full. Remove something to add something else.";
    rank_up = "Move {name} up";
    rank_down = "Move {name} down";
    rank_remove = "Remove {name}";
    rank_announce_at = "{name} is now number {place} of {count}";
    rank_announce_removed = "{name} removed";

    // The side panel of the interview
    so_far_title = "So far";
    so_far_note = "The best fits with the answers you have given, out of 100. Every further answer can still change them.";
    so_far_start = "As soon as you have answered a question, the best fits appear here.";
    so_far_none = "Your requirements leave no stack over. Change one of them to go on.";
    settled = "{count} of 100 ways to answer the rest leave {name} first.";
    settled_all = "Nothing is left to ask.";
    pace_full = "Ask me every question, in order";
    pace_short = "Ask me only what matters";
    so_far_result = "See the result now";

    // Stopping early
    enough_title = "That is enough to decide";
    enough_rest = "Answer the other {count} anyway";
    enough_rest_one = "Answer the last one anyway";

    // Checking the answers
    check_title = "Check your answers";
    check_lede = "Change whatever is not right. The result follows at once.";
    check_change = "Change";
    check_change_what = "Change {question}";
    check_open = "Not answered";
    check_result = "See the result";
    check_next = "Answer the next question";

    // The result
    result_title_empty = "No stack meets all of your requirements";
    result_kicker = "Your answers fit best with";
    result_kicker_open = "With no answers yet, the best all-rounder is";
    result_with_client = "and {client} for the app";
    result_joined = "{first} with {second}";
    result_copy = "Copy link";
    result_copied = "The link is copied.";
    result_copy_failed = "The browser did not allow copying. Here is the link: select and copy it.";
    result_link_label = "Link to this result";
    result_print = "Print or PDF";
    result_change = "Change answers";
    result_score = "{score} of 100";
    result_score_title = "Fit with your answers";
    result_close = "It is close: {name} is {points} behind.";
    result_level = "It is a tie: {name} has the same score, rounded.";
    result_clear = "{name} follows {points} behind.";
    result_point = "1 point";
    result_points = "{count} points";
    result_basis = "Based on {done} of {all} questions.";
    result_basis_open = "Answer the rest for a surer result.";
    result_sure = "First in {count} of 100 plausible readings of your answers.";
    result_sure_most = "First in more than 99 of 100 plausible readings of your answers.";
    result_sure_always = "First in all of {count} plausible readings of your answers.";
    result_sure_waiting = "Working out how sure this is…";
    result_level_group = "There is no clear winner: {names} cannot be told apart.";
    result_level_question = "This question would separate them: {question}";
    result_level_rating = "What would separate them is knowing better how {name} does on {criterion}.";
    result_changes = "What would change it";
    result_tipping = "{name} would come first {change}";
    result_changes_none = "No single answer would put another stack first.";
    result_changes_more = "All {count} changes of one answer";
    result_weight = "The closest call among the weights: {criterion} has {weight} %; between {low} and {high} % the first place stays.";
    result_weight_none = "No single weight, however it moves, puts another stack first.";
    result_weights_table = "How far each weight can move";
    result_weights_caption = "Weights, and the range in which the first place stays while the others keep their proportions";
    result_weights_range = "First place stays";
    result_win = "What would put another one first?";
    result_win_waiting = "Looking…";
    result_win_none = "No two answers would put {name} first.";
    result_opinions = "Second opinions";
    result_opinions_figures = "The figures";
    result_method = "How it decides";
    opinions_stack = "Stack";
    opinions_first = "First, of 100 readings";
    opinions_caption = "Readings in which each stack is first, and what three other methods say, times 100. For VIKOR, less is better.";
    method_title = "How it decides";
    result_compare = "How they compare";
    result_compare_note = "The whole bar is the score. Each part is what one criterion adds, the weightiest first.";
    result_carried = "Carried by {criteria}";
    result_table = "The same as a table";
    result_table_caption = "What each criterion adds to the score of each stack, in points";
    result_table_criterion = "Criterion";
    result_table_weight = "Weight";
    result_table_total = "Score";
    result_app = "The app part";
    result_app_note = "With the same backend, the app toolkits rank like this.";
    result_speaks = "What speaks for it";
    result_speaks_for = "Your answers that widen the lead of {name}";
    result_speaks_against = "Your answers that narrow its lead";
    result_speaks_none = "None of your answers narrows its lead.";
    result_cautions = "Before you commit";
    result_excluded = "Ruled out by you";
    result_excluded_none = "Your answers rule nothing out.";
    result_evidence = "The evidence";
    result_evidence_note = "What the ratings rest on, in our words. Each claim names its source and year, and whether it still holds.";
    result_evidence_waiting = "Loading the evidence…";
    result_evidence_failed = "The evidence could not be loaded. Reload the page when you are online again; the recommendation stands without it.";
    result_evidence_more = "All {count} claims about {name}";
    result_evidence_today = "Today: {fact}";
    result_collision_lede = "Together, your requirements leave nothing over. This would bring a stack back:";
    result_collision_client = "No app toolkit passes your requirements, so the stacks below have none. This would bring one back:";
    result_collision_none = "No one or two of them can be relaxed to bring a stack back.";
    result_relax = "Leave “{questions}” open";
    result_relax_to = "{name} would then come first.";
    result_shared = "This result was shared with you. Your own answers on this device are kept.";
    result_shared_use = "Replace my answers with these";
    result_shared_back = "See my own result";
    result_shared_changed = "When it was shared, {then} came first. The data has been updated since, and now {now} does.";
    result_shared_same = "The data has been updated since it was shared; the first place is the same.";

    // Evidence
    status_holds = "Holds";
    status_outdated = "Outdated";
    status_disputed = "Disputed";
    status_category_error = "Wrong category";
    status_opinion = "Opinion";
    status_unverified = "Not verified";
    tone_pro = "For";
    tone_con = "Against";

    // Links that cannot be opened
    link_title = "This link cannot be opened";
    link_damaged = "It is damaged: part of it is missing or was changed on the way. Ask for it to be sent again, and copy all of it.";
    link_foreign = "It was made on another site, with other questions. Open it there.";
    link_future = "It was made by a newer version of Stackfit. Reload this page; if that does not help, the site is not up to date yet.";
    link_kept = "Your own answers on this device are untouched.";
    link_own = "Go on with my own answers";
    link_new = "Start a new interview";

    // Starting again
    again_title = "Start again?";
    again_text = "All your answers on this device will be deleted. This cannot be undone.";
    again_yes = "Delete and start again";
    again_no = "Keep my answers";

    // Sentences put together from data
    why_open = "your answers leave the field open, and this is the best all-rounder";
    why_familiar = "people who know {options} find their way around in it";
    why_left = "of what your requirements leave, this fits best";
    why_only = "it is the only one that your requirements leave";
    caution_language = "You named nobody who knows {languages}, which {name} is written in: plan time to learn it, or hire.";
    why_both = "{first}, and {second}";
    why_also = "{first}, and it {second}";
    method_topsis = "TOPSIS";
    method_vikor = "VIKOR";
    method_promethee = "PROMETHEE II";
    opinion_all = "{methods} put {name} first, too.";
    opinion_some = "{methods} put {name} first, too; {others}.";
    opinion_one = "{methods} puts {name} first, too; {others}.";
    opinion_none = "No other method puts {name} first: {others}.";
    opinion_other = "{method} prefers {name}";
    tipping_open = "if you left “{question}” open";
    tipping_one = "if “{question}” were “{option}”";
    tipping_also = "if “{question}” included “{option}”, too";
    tipping_level = "if “{question}” had “{option}” instead of “{other}”";
    tipping_without = "if “{question}” did not include “{option}”";
    tipping_first = "if you ranked “{option}” first";
    tipping_before = "if you ranked “{option}” before “{other}”";
    tipping_unranked = "if you did not rank “{option}”";
    caption_both = "{ahead}, but {behind}";
    caption_level = "Level on every criterion.";
    list_and = "and";
}

/// Fills the words in braces.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = template.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

/// Joins parts of a sentence: "a", "a and b", "a, b and c".
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), EN.list_and),
    }
}

/// Joins labels: like a [`list`], or with semicolons where a label is a list itself.
pub fn enumerate(labels: &[String]) -> String {
    let inner = |label: &String| label.contains(", ") || label.contains(" and ");
    if labels.iter().any(inner) {
        labels.join("; ")
    } else {
        list(labels)
    }
}

/// Makes a sentence of a clause: a capital letter first and a full stop last.
///
/// Only the letters a to z are changed, here and in [`small_first`]: the tables for all others would be a twelfth of the
/// download.
pub fn sentence(clause: &str) -> String {
    let mut text = clause.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    if !text.is_empty() && !text.ends_with(['.', '?', '!']) {
        text.push('.');
    }
    text
}

/// A label inside a sentence: its first letter small.
pub fn small_first(label: &str) -> String {
    let mut text = label.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    text
}

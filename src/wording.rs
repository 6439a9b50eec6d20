//! Every text of the interface that is not in the catalogue. A translation is another value of [`Wording`].
//!
//! Words in braces are filled in by [`fill`]; what they stand for is said by their name. Nothing here knows what is
//! decided between: a catalogue gives its own words for that, which [`say`] fills in.

macro_rules! wording {
    (words { $($word:ident = $general:literal;)* } $($name:ident = $text:literal;)*) => {
        /// The texts of the interface in one language.
        pub struct Wording {
            /// What stands for the words of a catalogue that gives none, by their names.
            pub words: &'static [(&'static str, &'static str)],
            $(#[doc = $text] pub $name: &'static str,)*
        }

        /// English.
        pub static EN: Wording = Wording {
            words: &[$((stringify!($word), $general),)*],
            $($name: $text,)*
        };
    };
}

wording! {
    // The words that a catalogue can give of its own (`catalogue::WORDS`), in general. Later ones are filled into earlier
    // ones.
    words {
        lede = "Answer a few plain questions. You get a ranked recommendation, the reasons for it, and a link to share.";
        length = "It stops when the rest would not matter.";
        range = "All judged by the same criteria.";
        origin = "Each rating names the claims that it rests on.";
        with_client = "and {client}";
        client_title = "The second part";
        client_note = "With the same first part, these rank like this.";
        client_none = "Nothing passes your requirements as the second part, so it is missing below. This would bring one back:";
        building = "What is left is put together in every way that works, and judged as a whole.";
        situation = "what you answer can make a criterion count for more or less";
        entries = "{alternatives}";
        main = "{alternative}";
        alternatives = "options";
        alternative = "option";
    }

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
    footer_data = "Data checked on {date}. {origin}";
    data_broken = "This page did not load in full. Try again; if that does not help, its host has published it incompletely.";
    storage_blocked = "This browser does not let us save your progress: keep the page open, or copy the link to your result.";
    storage_corrupt = "Saved progress on this device could not be read in full; what could be read is here.";

    // One entry of the catalogue, and all of them
    nav_browse = "All {entries}";
    browse_all = "All {entries}";
    browse_lede = "What each of them is, how it is rated and why, with the sources. Nothing here depends on your answers.";
    browse_search = "Search";
    browse_role = "Kind";
    browse_language = "Written in";
    browse_any = "Any";
    browse_count = "{count} of {all}";
    browse_none = "Nothing fits all of that. Take a filter back.";
    browse_reset = "Show all";
    result_about = "More about";
    technology_begin = "Does it fit you?";
    technology_homepage = "Its home page";
    technology_claims = "For and against";
    technology_pros = "What speaks for it";
    technology_cons = "What speaks against it";
    technology_neutral = "What else is said";
    technology_claims_more = "All {count} claims";
    technology_alternatives = "What else there is";
    fit = "When it fits";
    fit_waiting = "Working out which answers it is made for …";
    fit_place = "Your answers put it at number {place} of {of} in its role ({role}). Its best {alternative}, {stack}, has {score} of 100 points.";
    fit_excluded = "Your answers rule it out: {name} {reasons}.";
    fit_absent = "No {alternative} that your answers leave has {name} in it.";
    fit_always = "With nothing answered yet, {name} is already in first place.";
    fit_first = "These answers alone put {name} first:";
    fit_near = "We found no answers that put {name} first. It comes nearest with these:";
    fit_see = "See that result";
    ratings = "How it is rated";
    ratings_note = "Out of 100: the likely value, and how low or high it could be. Your answers come on top of this.";
    ratings_range = "{low}–{high}";
    ratings_claim = "What this rests on";
    ratings_claims = "What this rests on: {count} claims";
    guide_title = "What to know before you choose";
    guide_pages = "Pages";
    guide_table = "Table";
    guide_asked = "In the interview: {questions}";
    examples = "People like you";
    examples_note = "Real projects as interviews that are filled in. Open one, and change what is different with you.";
    example_try = "Try these answers";
    facts = "Facts";
    facts_unknown = "Unknown: {why}";
    releases = "Releases and their support";
    releases_version = "Version";
    releases_first = "Released";
    releases_until = "Fixes until";
    releases_source = "Source";
    releases_open = "supported, no end published";
    releases_unknown = "not published";
    releases_lts = "(long-term)";
    report = "Report a mistake";
    report_what = "Report a mistake in {id}";

    // Start
    start_kicker = "A decision, not a popularity contest";
    start_lede = "{lede}";
    start_begin = "Start";
    start_resume = "Continue where you left off";
    start_resume_note = "You have answered {done} of {all} questions on this device.";
    start_point_questions = "{count} questions at most";
    start_point_questions_text = "{length} “Not sure” is always an answer.";
    start_point_stacks = "{count} {entries}";
    start_point_stacks_text = "{range}";
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
    so_far_none = "Your requirements leave no {alternative} over. Change one of them to go on.";
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
    result_title_empty = "No {alternative} meets all of your requirements";
    result_kicker = "Your answers fit best with";
    result_kicker_level = "Narrowly ahead, but no clear winner";
    result_kicker_open = "With no answers yet, the best all-rounder is";
    result_with_client = "{with_client}";
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
    result_sure_waiting = "Working out how sure this is…";
    result_level_group = "There is no clear winner: {names} cannot be told apart.";
    result_level_question = "This question would separate them: {question}";
    result_level_rating = "What would separate them is knowing better how {name} does on {criterion}.";
    result_changes = "What would change it";
    result_tipping = "{name} would come first {change}";
    result_changes_none = "No single answer would put another {alternative} first.";
    result_changes_more = "All {count} changes of one answer";
    result_weight = "The closest call among the weights: {criterion} has {weight} %; between {low} and {high} % the first place stays.";
    result_weight_none = "No single weight, however it moves, puts another {alternative} first.";
    result_weights_table = "How far each weight can move";
    result_weights_caption = "Weights, and the range in which the first place stays while the others keep their proportions";
    result_weights_range = "First place stays";
    result_win = "What would put another one first?";
    result_win_waiting = "Looking…";
    result_win_none = "No two answers would put {name} first.";
    result_opinions = "Second opinions";
    result_opinions_figures = "The figures";
    result_method = "How it decides";
    opinions_candidate = "Candidate";
    opinions_first = "First, of 100 readings";
    opinions_caption = "Readings in which each {alternative} is first, and what three other methods say, times 100. For VIKOR, less is better.";
    result_compare = "How they compare";
    result_compare_note = "The whole bar is the score. Each part is what one criterion adds, the weightiest first.";
    result_carried = "Carried by {criteria}";
    result_table = "The same as a table";
    result_table_caption = "What each criterion adds to the score of each {alternative}, in points";
    result_table_criterion = "Criterion";
    result_table_weight = "Weight";
    result_table_total = "Score";
    result_app = "{client_title}";
    result_app_note = "{client_note}";
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
    result_collision_lede = "Together, your requirements leave no {alternative} over. This would bring one back:";
    result_collision_client = "{client_none}";
    result_collision_none = "No one or two of them can be relaxed to bring one back.";
    result_relax = "Leave “{questions}” open";
    result_relax_to = "{name} would then come first.";
    result_shared = "This result was shared with you. Your own answers on this device are kept.";
    result_shared_use = "Replace my answers with these";
    result_shared_back = "See my own result";
    result_shared_changed = "When it was shared, {then} came first. The data has been updated since, and now {now} does.";
    result_shared_same = "The data has been updated since it was shared; the first place is the same.";
    drift_none_now = "When it was shared, {then} came first. The data has been updated since, and now nothing meets all of the requirements.";
    drift_none_then = "When it was shared, nothing met all of the requirements. The data has been updated since, and now {now} comes first.";
    drift_gone = "What came first when it was shared is not in the data any more. Now {now} comes first.";
    drift_gone_none = "What came first when it was shared is not in the data any more, and now nothing meets all of the requirements.";
    drift_title = "What moved it";
    drift_for = "{points} points for {name}";
    drift_against = "{points} points against {name}";
    drift_tiny = "under 0.1";
    drift_more = "Further changes: {count}";
    drift_whole = "With the ratings as they were, the two would stand as they did.";
    drift_part = "These changes alone do not account for it. Rules, questions or the way it decides may have changed as well.";
    drift_nothing = "No recorded change of the data accounts for it. The way it decides may have changed.";
    drift_newer = "The link was made with newer data than this page has. Reload it; if that does not help, the site is not up to date.";

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

    // Another catalogue than the bundled one: while it is loaded, and where it cannot be used
    foreign_waiting = "The questions are being loaded…";
    foreign_title = "These questions cannot be opened";
    foreign_offline = "They could not be loaded. Check your connection to the internet, and try again.";
    foreign_slow = "Loading them took too long. Check your connection to the internet, and try again.";
    foreign_faulty = "Something is wrong with them, or with the address that you followed. Whoever published them has to put it right.";
    foreign_retry = "Try again";
    foreign_bundled = "Go on with the questions of this site";
    foreign_author = "For whoever published them";
    foreign_address = "The page was asked to load {address}.";
    foreign_no_address = "“{address}” is no address: write one that starts with https://, or a path that starts from this page’s folder.";
    foreign_login = "The address contains a user name or a password, which anybody could read: leave them out.";
    foreign_insecure = "The address must start with https://, so that nobody can change the catalogue on its way.";
    foreign_unlisted = "{origin} is not a site that this page loads from: put the file beside the page, or write {origin} into “stackfit-catalogue-origins” in the page’s index.html.";
    foreign_moved = "The address leads on to another one, which is not followed: give the one where the file lies.";
    foreign_status = "The server answered with status {status}: see that the file is there and that everybody may read it.";
    foreign_unreachable = "No server answered. If the file lies on another site, its server must allow this one to read it (Access-Control-Allow-Origin).";
    foreign_timeout = "It was not there in full after {seconds} seconds.";
    foreign_large = "The file is larger than {size} MB, which is the most that is read.";
    foreign_problems = "This is wrong with the catalogue; “stackfit check” lists all of it:";
    foreign_problems_more = "… and {count} more.";

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
    caution_language = "You named nobody who knows {languages}, which {name} needs: plan time to learn, or hire.";
    caution_ended = "{name} is no longer supported: its fixes ended on {date}. Start nothing new with it.";
    caution_ends = "The makers of {name} have announced the end of its support for {date}: whatever you build has to be moved by then.";
    months = "January February March April May June July August September October November December";
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

    // How it decides
    method_title = "How it decides";
    method_lede = "Fixed steps turn your answers and the data into a ranking: the same answers, the same result, on every device.";
    method_version = "Method {method}. Data of {date}, revision {revision}. When the method changes, its number does.";
    method_formulas = "In formulas";
    method_required = "What is ruled out";
    method_required_text = "Some answers are requirements. Whatever fails one is out, however good it is otherwise. The result says which answer did it. If nothing is left, it says what to relax.";
    method_stacks = "What is compared";
    method_stacks_text = "{building}";
    method_stacks_formula = "v(whole) = Σ share · v(part) + gain, held within 0 and 1";
    method_ratings = "The ratings";
    method_ratings_text = "Each rating is a likely value, and how low or high it could be. It rests on sourced claims, and the best evidence among them says how far low and high lie apart: {measured} where something was measured, {documented} where it is documented, {survey} for a survey, {opinions} for several opinions, {opinion} for one, and {disputed} more where a claim is disputed. {by_releases}";
    method_ratings_releases = "{name} is not judged but worked out, from the releases of each entry up to the date of the data.";
    method_ratings_formula = "low, high = likely ± width / 2, held within 0 and 1\nby releases: base + how long one gets fixes + for how long they are promised from now on + how fresh the last fixes + how fresh the last new version";
    method_values = "The values";
    method_values_text = "On each of up to {criteria} criteria, each {alternative} has a likely value, and how low or high it could be. Part of it comes from ratings in the data. The rest comes from how well it suits your answers. What you leave open counts the same for everybody.";
    method_values_formula = "v(part) = Σ share · component + shifts by your answers\nfit with an answer: likely ± {doubt}\nskills: base + (1 − base) · best of level · closeness\nopen question: {neutral}";
    method_weights = "The weights";
    method_weights_text = "Your ranking of priorities comes first. The importance that each criterion has in the data multiplies it, and so does your situation: {situation}. {floors} The weights used right now stand with your result, under “{table}”.";
    method_weights_floor = "{name} never falls below {floor} %.";
    method_weights_formula = "k-th of n: rₖ = (1/n) · Σᵢ₌ₖⁿ 1/i; the unranked share the rest equally\nw ∝ r · importance · factors of your answers; Σ w = 1, none below its floor";
    method_weights_paper = "Barron & Barrett, “Decision quality using ranked attribute weights”, Management Science 42 (1996)";
    method_score = "The score";
    method_score_text = "Value times weight, added up over all criteria, out of 100. The parts of each bar in the result are these products. Strength on one criterion makes up for weakness on another.";
    method_score_formula = "score = Σ w · v, v being likely";
    method_score_paper = "Keeney & Raiffa, “Decisions with Multiple Objectives”, Wiley (1976)";
    method_readings = "Plausible readings";
    method_readings_text = "Neither priorities nor ratings are known exactly. So the {alternatives} are ranked {draws} times more, each time with other weights that your ranking allows and other ratings between low and high. A part that several {alternatives} share turns out the same in each of them. Each pick is a plausible reading of your answers.";
    method_readings_formula = "SMAA-2\nr′ = {kept} · r + (1 − {kept}) · u, then as above; u uniform by your ranking\nrating = likely + t · (high − likely), with likely − low for t < 0\nt = U₁ + U₂ − 1, one per part and criterion\nxoshiro256++, seed {seed}: the same figures for everybody";
    method_readings_paper = "Lahdelma & Salminen, “SMAA-2: Stochastic multicriteria acceptability analysis for group decision making”, Operations Research 49 (2001)";
    method_sure = "“First in so many of 100 readings”";
    method_sure_text = "So often, this {main} comes out on top. Where that is high, doubts about ratings and priorities do not matter. It is not the chance that it is right for you, nor does it say how far it is ahead: a small lead can be a sure one. It takes your answers as they are, and those still open as open.";
    method_sure_formula = "share p of {draws}; standard error √(p · (1 − p) / {draws}), at most {error}";
    method_level = "No clear winner";
    method_level_text = "A rival is level with the first if it is beaten in fewer than {beaten} of 100 readings, and comes first, counted as above, at least {often} % as often as the other. Then you read which {alternatives} cannot be told apart, and what would do it: an open question, or a rating better known. Among them, choose by taste.";
    method_level_formula = "the rating to know better: largest w · difference of shares · (high − low)";
    method_changes = "What would change it";
    method_changes_text = "Every small change of one answer is tried: another option, one more or less, two priorities swapped, an answer taken back. Those that put another {alternative} first are listed, the fewest steps first. For a runner-up, you can ask which one or two changes it needs. And each weight is moved until the first place changes.";
    method_changes_formula = "steps: option more or less, level, neighbour 1; another, without order, 2\nwₖ = t, the others wⱼ · (1 − t) / (1 − wₖ): each lead is a straight line in t";
    method_changes_paper = "Mareschal, “Weight stability intervals in multicriteria decision aid”, European Journal of Operational Research 33 (1988)";
    method_opinions = "Second opinions";
    method_opinions_text = "Three other methods judge the same likely values by the same weights: how near each {alternative} is to the best of everything, what you would regret most, who wins in pairs. If they agree, the result does not hang on adding up.";
    method_opinions_formula = "TOPSIS: d⁻ / (d⁺ + d⁻), the distances from best (+) and worst (−)\nVIKOR: v · S + (1 − v) · R, v = {v}; S sums regrets, R is the greatest, scaled\nPROMETHEE II: Σ (π(a, b) − π(b, a)) / (n − 1); differences count from q = {q}, in full from p = {p}";
    method_opinions_paper = "Hwang & Yoon, “Multiple Attribute Decision Making”, Springer (1981)\nOpricovic & Tzeng, “Compromise solution by MCDM methods”, European Journal of Operational Research 156 (2004)\nBrans & Vincke, “A preference ranking organisation method”, Management Science 31 (1985)";
    method_interview = "Which questions you are asked";
    method_interview_text = "The first are the same for everybody. Then all open ones are answered at random, {completions} times over, and the one that, answered otherwise, most often changes the first place comes next. Once {enough} of 100 such interviews keep the {alternative} that is first now, we say that it is enough. You can always answer the rest.";
    method_interview_formula = "total effect: share of {changes} completions in which another answer to this one alone changes the first place\nsettled: share of {completions} completions that keep it; {settled} is enough\nall answers equally likely; passed over as often as the data expects";
    method_interview_paper = "Homma & Saltelli, “Importance measures in global sensitivity analysis of nonlinear models”, Reliability Engineering & System Safety 52 (1996)";
    method_limits = "What it cannot know";
    method_limit_data = "What is not in the data cannot win. Ratings are judgements, and they age: mind the date above.";
    method_limit_answers = "It takes you at your word, and nothing counts that it has not asked, such as a contract or an existing system.";
    method_limit_doubt = "Readings vary weights and ratings, each by itself; your answers and the rules in the data stay.";
    method_limit_people = "Any of the best can succeed. Try the first on something small before you commit.";
}

/// Fills the words in braces.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = template.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

/// Fills in the words of the decision: those that a catalogue gives, by name, and general ones for the rest. Other words
/// in braces stay, for [`fill`].
pub fn say(given: &[(String, String)], template: &str) -> String {
    let mut words: Vec<(&str, &str)> = EN.words.to_vec();
    for (name, word) in &mut words {
        if let Some((_, own)) = given.iter().find(|(one, _)| one == name) {
            *word = own;
        }
    }
    fill(template, &words)
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
    let mut text = capital_first(clause);
    if !text.is_empty() && !text.ends_with(['.', '?', '!']) {
        text.push('.');
    }
    text
}

/// A clause or label at the beginning: its first letter a capital.
pub fn capital_first(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
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

//! The texts of what is taken along from a result.
//!
//! They stand in documents that outlive the visit and are read by others, so they speak of "the answers", not of yours.

wording! {
    // In every format
    figures = "{score} of 100 points; first in {count} of 100 readings";
    link = "Open the result";
    link_note = "with these answers in it, to check or change them.";
    data = "Worked out by Stackfit, method {method}, from the data “{catalogue}”, revision {revision} of {date}.";
    meaning = "Points are out of 100: value times weight, added up over all criteria. A reading is one of {draws} plausible sets of weights and ratings; how often one comes first is not the chance that it is right.";
    meaning_points = "Points are out of 100: value times weight, added up over all criteria.";
    sure = "{name} comes first in {count} of 100 plausible readings of the answers.";
    no_answers = "No question has been answered yet.";
    answers = "The answers";
    answers_open = "Left open: {questions}. What is open favours none of the {alternatives}.";
    relax = "Leave “{questions}” open: {name} would then come first.";
    missing = "A part that was asked for is missing: the answers rule out all there is for it.";
    way_out = "This would bring one back:";

    precedents = "Documented decisions nearest to the answers";

    // The decision record
    adr_title = "Use {name}";
    adr_title_level = "Use {name}: a toss-up";
    adr_title_none = "No {alternative} meets all of the requirements";
    adr_title_open = "No {alternative} is chosen yet";
    adr_status = "Status: proposed";
    adr_date = "Date: {date}";
    adr_context = "Context and Problem Statement";
    adr_question = "Which {alternative} fits best? {basis}";
    adr_drivers = "Decision Drivers";
    adr_drivers_note = "Each criterion with its share of the decision, as it follows from the answers:";
    adr_drivers_open = "Each criterion with its share of the decision, before anything is answered:";
    adr_considered = "Considered Options";
    adr_considered_count = "These are the best of the {count} {alternatives} that the answers leave.";
    adr_considered_all = "These are all {alternatives} that the answers leave.";
    adr_considered_one = "It is the best of the {count} {alternatives} that the answers leave; all of them share its {main}.";
    adr_considered_only = "It is the only one that the answers leave.";
    adr_considered_none = "Together, the requirements leave no {alternative} over.";
    adr_ruled_out = "Ruled out, by the answer that did it:";
    adr_outcome = "Decision Outcome";
    adr_chosen = "Chosen option: \"{name}\", because it fits the answers best: {score} of 100 points.";
    adr_chosen_leaning = "Chosen option: \"{name}\", because the answers lean to it: {score} of 100 points.";
    adr_chosen_level = "No option is chosen yet: the answers leave a toss-up, {name}.";
    adr_chosen_judged = "Chosen option: \"{name}\", by judgement: {score} of 100 points.";
    adr_chosen_only = "Chosen option: \"{name}\", because it is the only one that the answers leave.";
    adr_chosen_open = "Nothing is chosen: no question has been answered yet. With nothing answered, the best all-rounder is {name}: {score} of 100 points.";
    adr_chosen_none = "Nothing can be chosen: together, the requirements leave no {alternative} over.";
    adr_level = "The analysis does not tell them apart: whoever picks another of them does not contradict it.";
    adr_for = "The answers that speak most for it: {answers}.";
    adr_against = "The answers that speak against it: {answers}.";
    adr_consequences = "Consequences";
    adr_cautions = "Stackfit tells the team to mind:";
    adr_good = "Good, because {says}";
    adr_bad = "Bad, because {says}";
    adr_no_bad = "No part of it is said to be weak on any criterion that counts here.";
    adr_confirmation = "Confirmation";
    adr_confirmation_try = "Try it on something small before more is built on it. Look at this decision again when an answer changes, or when the data is newer: the link below then says what has moved.";
    adr_tipping_one = "One change of one answer puts another {alternative} first, and is a reason to decide anew:";
    adr_tipping = "Reasons to decide anew: {count} changes of one answer put another {alternative} first. The smallest:";
    adr_tipping_all = "Reasons to decide anew, since these changes of one answer put another {alternative} first:";
    adr_pros = "Pros and Cons of the Options";
    adr_compared = "Compared with {name}: {caption}";
    adr_more = "More Information";
    adr_limits = "The ratings are judgements by the sources named above, and they age. What is not in the data cannot win, and nothing counts that was not asked, such as a contract.";

    // Markdown
    md_title_open = "Nothing answered yet: {name} is the best all-rounder";
    md_points = "Points for each criterion";
    md_for = "Answers that widen the lead of {name}:";
    md_against = "Answers that narrow the lead of {name}:";
    md_changes_more = "Further changes of one answer that do so: {count}";
    md_excluded = "Ruled out";
    md_claims_about = "Claims about {name}";
    md_claims = "The {shown} claims of {count} that weigh most:";
    md_taken = "Taken along on {date}.";

    // A message
    text_pick = "The answers fit best with {name}.";
    text_leaning = "The answers lean to {name}.";
    text_level = "The answers leave a toss-up: {name}.";
    text_judged = "Decided for {name}.";
    text_only = "{name} is the only one that the answers leave.";
    text_open = "Nothing is answered yet. The best all-rounder is {name}.";
    text_next = "Next: {names}.";
    text_none = "No {alternative} meets all of the requirements.";
    text_way_out = "One way out: {change}";

    // The decision table
    csv_place = "Place";
    csv_id = "Id";
    csv_name = "Name";
    csv_score = "Score";
    csv_first = "Share of readings in which it is first";
    csv_weight = "{criterion}: weight";
    csv_value = "{criterion}: value";
    csv_contribution = "{criterion}: contribution";

    // Reading a report back in
    read_large = "The file is too large to be a saved result.";
    read_not_json = "The file is not a saved result, or it is damaged: it is not JSON. Choose the file that was saved as JSON.";
    read_other = "The file is JSON, but no saved result: there are no answers in it. Choose the file that was saved as JSON.";
    read_newer = "The file was saved by a newer version of Stackfit. Reload this page; if that does not help, the site is not up to date yet.";
    read_foreign = "The file was saved with other questions (“{id}”) than this page asks. Open it on the page that it comes from.";
    read_wrong = "The file cannot be read as a saved result: {problem}";

    // A QR code
    qr_title = "Link to the result";
}

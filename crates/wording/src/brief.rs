//! The first things that a result says: the verdict in one word, the visitor's own reasons, what is weak, who comes next
//! and when, what leaving would cost, what to do now; and how a toss-up is decided.

wording! {
    // The verdict
    clear = "Clear";
    leaning = "Leaning";
    toss_up = "Toss-up";
    or = "or";
    says_clear = "No other {main} comes near.";
    says_only = "It is the only {main} that your answers leave.";
    says_leaning = "It leads, and {rival} could still be right.";
    says_toss_up = "Your answers do not tell them apart.";
    client_clear = "Nothing comes near {client}.";
    client_only = "{client} is the only one left.";
    client_leaning = "{client} leads, others could be right.";
    client_toss_up = "{client} is hardly ahead of others.";

    // Headings
    title_why = "Why, by your answers";
    title_flaws = "Its weak side";
    title_next = "Next in line";
    title_leaving = "Leaving it later would cost";
    title_steps = "What to do now";

    // Reasons
    reason_says = "{clause}: {name} {says}";
    reason_ahead = "{clause}: {name} is {ahead}";
    reason_builds = "{clause}, and {name} builds on that";
    reason_rules_out = "{clause}: that rules out {other}, which would be ahead otherwise";

    // What is weak, and why it is no obstacle
    flaw = "{says}. {because}";
    flaw_behind = "{name} is {worse}";
    flaw_nobody = "No deal-breaker: what comes next is no better.";
    flaw_little = "No deal-breaker: it counts little for you.";
    flaw_outweighed = "No deal-breaker: {rival} is better at it and still behind.";
    flaw_level = "That is what speaks for {rival}.";

    // Who comes next
    next_matters = "{rival}, if {criterion} mattered more: it is {caption}";
    next_if = "{rival}, {change}";
    next_no_if = "{rival}, though it is better at nothing that counts here.";

    // What leaving it would cost
    leaving_little = "Little: {says}.";
    leaving_some = "Some rework: {says}.";
    leaving_much = "Much: {says}.";

    // What to do now
    step_check = "Check that {clause}: nothing carries this more.";
    step_open = "Answer what is still open: “{question}”";
    step_try = "Try {name} where it is weakest for you: {criterion}.";
    step_record = "Save the record, look again in half a year.";
    step_look = "Ask somebody who runs {name} what they would do otherwise today.";

    // A toss-up
    take_if = "Take it if {criterion} matters most: it is {ahead}.";
    take_if_none = "Take it if something that was not asked speaks for it.";
    duel = "Which would hurt you more?";
    judged = "You decided: {name}. It was a judgement, because “{hurts}” would hurt more.";
    judged_record = "It was a judgement. The analysis calls it a toss-up, {names}; what decided was that “{hurts}” would hurt more.";
    judged_back = "Take that back";
}

//! The headings and texts of what is folded away below a result.

wording! {
    rail = "On this page";
    why = "Why, in full";
    alternatives = "The alternatives";
    cautions = "Cautions ({count})";
    precedents = "Teams like yours";
    workings = "Workings";
    take_along = "Save, send, print";

    // How far others are behind
    alternatives_none = "Your answers leave nothing with another {main}.";
    behind = "{points} behind";
    level = "level";
    bar_note = "To the right, where it is better than {name}; to the left, where it is worse.";
    bar_other = "Everything else";

    // What others decided
    precedents_lede = "Documented decisions that come nearest to your answers. What they took is no proof, but worth a look.";
    precedents_none = "No documented decision is near to your answers.";
    precedent_took = "Took {chosen}.";
    precedent_agrees = "By their answers, {name} would have been right there, too.";
    precedent_disagrees = "{name} was not among what would have been right there.";
    precedent_content = "They were content.";
    precedent_sorry = "They, or others later, were not content.";
    precedent_source = "Source, {year}";
    precedent_source_undated = "Source";

    // The workings
    sure = "How sure it is";
}

//! What is said of weights set by hand, and of the difference that a change makes.

wording! {
    by_hand = "Set by hand: {weights}. The other weights keep their proportions.";
    by_hand_weight = "{name} at {share} %";
    by_hand_drop = "Use the weights that the answers give";
    difference_none = "Nothing changes.";
    difference_scores = "{first} stays first and every place stays the same; only scores change.";
    difference_stays = "{first} stays first; {moves}.";
    difference_far = "{first} stays first; only places from {place} down change.";
    difference_climbs = "{name} moves from {before} to {after}";
    difference_falls = "{name} falls to {after}";
    difference_enters = "{name}, which was ruled out before, is now at {after}";
    difference_leaves = "{name} is ruled out";
    difference_all_gone = "{name} was first; now everything is ruled out.";
    difference_from_none = "Everything was ruled out; now {name} is first.";
}

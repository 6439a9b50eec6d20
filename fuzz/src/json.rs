//! JSON of the right form with something wrong in it.

use serde_json::{Map, Value, json};

use crate::Dice;

/// Changes a document in one to four places.
pub fn mutate(dice: &mut Dice<'_>, document: &mut Value) {
    for _ in 0..=dice.below(4) {
        let steps = 1 + dice.below(7);
        change(dice, document, steps);
    }
}

/// Goes some steps down and changes what is there.
fn change(dice: &mut Dice<'_>, value: &mut Value, steps: usize) {
    let inside = match value {
        Value::Array(list) if steps > 0 && !list.is_empty() => {
            let place = dice.below(list.len());
            list.get_mut(place)
        }
        Value::Object(table) if steps > 0 && !table.is_empty() => {
            let place = dice.below(table.len());
            table.values_mut().nth(place)
        }
        _ => None,
    };
    if let Some(inside) = inside {
        return change(dice, inside, steps - 1);
    }
    match value {
        Value::Array(list) if dice.chance(60) => change_list(dice, list),
        Value::Object(table) if dice.chance(60) => change_table(dice, table),
        Value::Number(_) if dice.chance(60) => *value = json!(dice.below(101) as f64 / 100.0),
        Value::String(text) if dice.chance(60) => *text = other_text(dice, text),
        _ => *value = other(dice),
    }
}

fn change_list(dice: &mut Dice<'_>, list: &mut Vec<Value>) {
    let place = dice.below(list.len() + 1);
    match dice.below(4) {
        0 if place < list.len() => drop(list.remove(place)),
        1 => list.insert(place, other(dice)),
        2 if place < list.len() => list.push(list[place].clone()),
        _ => dice.shuffle(list),
    }
}

fn change_table(dice: &mut Dice<'_>, table: &mut Map<String, Value>) {
    let place = dice.below(table.len());
    let Some(name) = table.keys().nth(place).cloned() else {
        table.insert("name".to_owned(), other(dice));
        return;
    };
    let value = table.remove(&name).unwrap_or_default();
    match dice.below(3) {
        0 => {}
        1 => drop(table.insert(other_text(dice, &name), value)),
        _ => {
            table.insert(other_text(dice, &name), value.clone());
            table.insert(name, value);
        }
    }
}

fn other_text(dice: &mut Dice<'_>, text: &str) -> String {
    match dice.below(6) {
        0 => String::new(),
        1 => text.repeat(1 + dice.below(200)),
        2 => format!("{text}\u{202e}"),
        3 => format!(" {text}\n\u{1b}[2J"),
        4 => text.chars().rev().collect(),
        _ => text.to_uppercase(),
    }
}

fn other(dice: &mut Dice<'_>) -> Value {
    match dice.below(11) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(dice.extreme()),
        3 => json!(-(dice.below(1000) as i64)),
        4 => json!(dice.below(100) as f64 / 33.0),
        5 => json!(1e308),
        6 => json!("not_sure"),
        7 => json!("javascript:alert(1)//"),
        8 => json!([]),
        9 => json!({}),
        // Deep, but less so than serde_json allows.
        _ => (0..dice.below(120)).fold(json!(0), |inner, _| json!([inner])),
    }
}

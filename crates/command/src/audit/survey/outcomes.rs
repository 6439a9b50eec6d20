//! How often each technology comes first.

use super::super::Simulation;
use super::page::Page;
use super::percent;
use catalogue::{Catalogue, Technology};

/// The outcomes of random and of realistic interviews.
pub fn outcomes(
    page: &mut Page,
    catalogue: &Catalogue,
    random: &Simulation,
    realistic: &Simulation,
) {
    page.heading("Outcomes");
    let (some, others) = (random.interviews, realistic.interviews);
    let mut text = format!(
        "Of {some} random interviews {} have no result.",
        random.empty
    );
    if others > 0 {
        text.push_str(&format!(
            " Of {others} realistic ones {} have none.",
            realistic.empty
        ));
    }
    text.push_str(" Shares are of interviews with the technology in the first stack, and in one of the first three.");
    page.text(text);
    let row = |(place, technology): (usize, &Technology)| {
        let role = catalogue.role(&technology.role);
        let mut row = vec![
            technology.name.clone(),
            role.map_or("–", |role| role.name.as_str()).to_owned(),
            percent(random.first[place], some),
            percent(random.front[place], some),
        ];
        if others > 0 {
            row.push(percent(realistic.first[place], others));
            row.push(percent(realistic.front[place], others));
        }
        row
    };
    let technologies = catalogue.technologies.iter().enumerate();
    let head = [
        "Technology",
        "Role",
        "Random: first",
        "Random: first three",
        "Realistic: first",
        "Realistic: first three",
    ];
    let columns = if others > 0 { head.len() } else { 4 };
    page.table(&head[..columns], technologies.map(row).collect());
}

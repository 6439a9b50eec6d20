//! A form that takes what a file says, picked or pasted.

use crate::view::prelude::*;

use crate::view::App;

/// What the form takes and says.
#[derive(Clone, Copy)]
pub struct FileForm {
    /// The id of the field for the file.
    pub id: &'static str,
    /// The most bytes that are read.
    pub largest: usize,
    /// What file to pick.
    pub file: &'static str,
    /// That its text can be pasted instead.
    pub paste: &'static str,
    /// What happens with pasted text.
    pub take: &'static str,
}

/// The form. `take` gets the text, or none if the file could not be read.
pub fn file_form(
    app: App,
    form: FileForm,
    take: impl Fn(Option<String>) + Copy + Send + 'static,
) -> AnyView {
    let pasted = Local::new(String::new());
    let paste = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        take(Some(pasted.get_untracked()));
    };
    view! {
        <label class="import-file">
            <span>{form.file}</span>
            <input
                type="file"
                id=form.id
                accept="application/json,.json"
                on:change=move |_| (app.host.file)(form.id, form.largest, Box::new(take))
            />
        </label>
        <form on:submit=paste>
            <label class="import-text">
                <span>{form.paste}</span>
                <textarea
                    rows="3"
                    spellcheck="false"
                    on:input=move |event| pasted.set(event_target_value(&event))
                ></textarea>
            </label>
            <button class="button" type="submit">{form.take}</button>
        </form>
    }
}

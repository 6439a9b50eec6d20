#![doc = include_str!("../README.md")]

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rstml::Infallible;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement};
use syn::{Error, Expr, ExprLit, Lit, Result};

/// What stands between `<svg>` and `</svg>`, itself included: elements of another namespace.
const DRAWN: [&str; 6] = ["circle", "g", "line", "path", "rect", "svg"];

/// A view, written as in HTML: an element, a component, or several things one after another.
///
/// An attribute has a value, or a closure that is written out (`hidden=move || …`), which tells its value whenever a signal
/// changes that it reads. `on:`, `class:`, `style:` and `prop:` are what they are in Leptos.
#[proc_macro]
pub fn view(written: proc_macro::TokenStream) -> proc_macro::TokenStream {
    rstml::parse2(written.into())
        .and_then(|nodes| whole(&nodes))
        .unwrap_or_else(Error::into_compile_error)
        .into()
}

/// Whatever stands in it, a view is of one type; several things are a list that never changes.
fn whole(nodes: &[Node]) -> Result<TokenStream> {
    let nodes = nodes.iter().map(node).collect::<Result<Vec<_>>>()?;
    Ok(match &nodes[..] {
        [only] => quote!(crate::view::tag::whole(#only)),
        several => quote!(crate::view::tag::row(::std::vec![
            #(crate::view::tag::whole(#several)),*
        ])),
    })
}

fn node(node: &Node) -> Result<TokenStream> {
    match node {
        Node::Element(element) if is_component(element) => component(element),
        Node::Element(element) => tag(element),
        Node::Block(block) => Ok(quote!(#[allow(unused_braces)] #block)),
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote!(#text))
        }
        other => Err(Error::new_spanned(other, "this cannot stand in a view")),
    }
}

/// Components are named like types.
fn is_component(element: &NodeElement<Infallible>) -> bool {
    let name = element.name().to_string();
    let own = name.rsplit("::").next().unwrap_or_default();
    own.starts_with(|letter: char| letter.is_ascii_uppercase())
}

/// A component with its properties; one without a value is the variable of its name.
fn component(element: &NodeElement<Infallible>) -> Result<TokenStream> {
    if let Some(child) = element.children.first() {
        return Err(Error::new_spanned(child, "no component here has children"));
    }
    let name = element.name();
    let properties = keyed(element)?.into_iter().map(|property| {
        let key = &property.key;
        let value = property
            .value()
            .map_or(quote!(#key), |value| quote!(#value));
        quote!(.#key(#[allow(unused_braces)] { #value }))
    });
    Ok(quote! {
        ::leptos::component::component_view(
            &#name,
            ::leptos::component::component_props_builder(&#name) #(#properties)* .build(),
        )
    })
}

/// An element of the page. Attributes that are written out stand with its name, which is one text in the program instead
/// of a call for each. Its children come before the others, because what they borrow those may take.
fn tag(element: &NodeElement<Infallible>) -> Result<TokenStream> {
    let mut begin = element.name().to_string();
    let made = match DRAWN.contains(&begin.as_str()) {
        true => format_ident!("drawn"),
        false => format_ident!("new"),
    };
    let children = element
        .children
        .iter()
        .map(node)
        .collect::<Result<Vec<_>>>()?;
    let mut attributes = Vec::new();
    for given in keyed(element)? {
        let key = given.key.to_string();
        match given.value() {
            Some(Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            })) if !key.contains(':') => {
                begin = format!("{begin}\0{key}\0{}", text.value());
            }
            _ => attributes.push(attribute(given, &key)?),
        }
    }
    Ok(quote!(crate::view::tag::Tag::#made(#begin) #(.child(#children))* #(.#attributes)*))
}

fn keyed(element: &NodeElement<Infallible>) -> Result<Vec<&KeyedAttribute>> {
    let attributes = element.attributes().iter();
    attributes
        .map(|attribute| match attribute {
            NodeAttribute::Attribute(attribute) => Ok(attribute),
            NodeAttribute::Block(block) => {
                Err(Error::new_spanned(block, "an attribute has a name"))
            }
        })
        .collect()
}

/// What is done to an element for an attribute.
fn attribute(attribute: &KeyedAttribute, key: &str) -> Result<TokenStream> {
    let value = attribute
        .value()
        .map_or(quote!(true), |value| quote!(#value));
    let (place, name) = match key.split_once(':') {
        None if key == "inner_html" => ("Inside", ""),
        None => ("Attribute", key),
        Some(("on", event)) => {
            let event_type = format_ident!("{event}");
            return Ok(quote!(on(::leptos::ev::#event_type, #event, #value)));
        }
        Some(("class", name)) => ("Class", name),
        Some(("style", name)) => ("Style", name),
        Some(("prop", name)) => ("Property", name),
        Some(_) => {
            return Err(Error::new_spanned(
                &attribute.key,
                "there is no such attribute",
            ));
        }
    };
    let at = format_ident!("{place}");
    let value = quote!(#[allow(unused_braces)] { #value });
    Ok(match attribute.value() {
        Some(Expr::Closure(_)) => quote!(follow(crate::view::tag::Place::#at(#name), #value)),
        _ if place == "Attribute" => quote!(attribute(#name, #value)),
        _ => quote!(set(crate::view::tag::Place::#at(#name), #value)),
    })
}

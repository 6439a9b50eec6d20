//! The two parts in which the page takes a catalogue: whatever goes in comes out, and other bytes are refused.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;

use stackfit::catalogue::{Parts, pack, parts, read, unpack};
use support::{catalogue, documents};

#[test]
fn should_take_a_catalogue_apart_and_put_it_together() {
    let packed = Parts::of(catalogue()).unwrap();
    let mut again = parts::core(&packed.core).unwrap();
    assert!(again.evidence.claims.is_empty());
    again.evidence = parts::evidence(&packed.evidence).unwrap();
    assert_eq!(format!("{again:?}"), format!("{:?}", catalogue()));
    assert_eq!(again.claims, again.evidence.claims.len());
}

#[test]
fn should_make_the_same_of_a_folder_and_of_its_packed_form() {
    let bytes = pack(documents()).to_string();
    let from_json = read(&unpack(bytes.as_bytes()).unwrap()).unwrap();
    let (one, other) = (
        Parts::of(&from_json).unwrap(),
        Parts::of(catalogue()).unwrap(),
    );
    assert_eq!(one.core, other.core);
    assert_eq!(one.evidence, other.evidence);
}

#[test]
fn should_refuse_bytes_that_are_cut_off() {
    let packed = Parts::of(catalogue()).unwrap();
    for length in (0..packed.core.len()).step_by(997) {
        assert!(parts::core(&packed.core[..length]).is_err(), "{length}");
    }
    for length in (0..packed.evidence.len()).step_by(997) {
        assert!(
            parts::evidence(&packed.evidence[..length]).is_err(),
            "{length}"
        );
    }
}

//! One target for each kind of input, told by `ECART_FUZZ`: libFuzzer sees which branches of the readers an input reaches, and
//! builds on those that reach new ones.
#![no_main]

#[path = "../../mutate.rs"]
mod mutate;
#[path = "../../seeds.rs"]
#[allow(dead_code, reason = "the seeds are files here, which the other fuzzer writes")]
mod seeds;
#[path = "../../targets.rs"]
mod targets;
#[path = "../../words.rs"]
mod words;

use std::panic::catch_unwind;
use std::process::abort;
use std::sync::LazyLock;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use targets::{KINDS, Kind};

static KIND: LazyLock<&Kind> = LazyLock::new(|| {
    let wanted = std::env::var("ECART_FUZZ").unwrap_or_default();
    let known = KINDS.map(|kind| kind.name).join(", ");
    KINDS.iter().find(|kind| kind.name == wanted).unwrap_or_else(|| panic!("ECART_FUZZ is one of {known}"))
});

fuzz_target!(
    init: {
        // Panics of other people's readers are caught and are no fault; the hook of the crate would end the process.
        std::panic::set_hook(Box::new(|_| ()));
    },
    |bytes: &[u8]| {
        // What is done with an input depends on nothing but its bytes.
        let number = bytes.iter().fold(bytes.len() as u64, |sum, byte| sum.wrapping_mul(31) + u64::from(*byte));
        if let Err(cause) = catch_unwind(|| (KIND.run)(bytes, number)) {
            let text = cause.downcast_ref::<String>().map(String::as_str);
            eprintln!("it panics: {}", text.or(cause.downcast_ref::<&str>().copied()).unwrap_or_default());
            abort();
        }
    }
);

// A zip file whose bytes are changed is refused for its checksums; every other time a member is changed instead.
fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    if data[..size].starts_with(b"PK") && seed % 2 == 0 {
        if let Some(changed) = mutate::member_of(&data[..size], seed.into(), KIND.words) {
            if changed.len() <= most.min(data.len()) {
                data[..changed.len()].copy_from_slice(&changed);
                return changed.len();
            }
        }
    }
    fuzzer_mutate(data, size, most)
});

//! How the program is linked.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |key: &str, value: &str| env::var(key).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        // At a fixed address nothing has to be moved when the program starts, which would take longer than most of its work
        // on a small file.
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

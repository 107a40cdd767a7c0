//! How the program is linked.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=ECART_FIXED_ADDRESS");
    let is = |key: &str, value: &str| env::var(key).is_ok_and(|found| found == value);
    let on_linux = is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu");
    if on_linux && is("ECART_FIXED_ADDRESS", "1") {
        // At a fixed address nothing has to be moved when the program starts; but then an attacker knows where everything is.
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

//! The floor of starting up.

fn main() {
    println!("hello, world");
}

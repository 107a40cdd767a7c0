//! What goes wrong around the program: disks, rights, signals, files that change. Part of the binary of all tests (`tests/it`).

#[cfg(unix)]
mod costs;
mod damage;
mod failing_calls;
#[cfg(unix)]
mod kills;
mod late_damage;
mod outputs;
mod small;
mod texts;
mod types;

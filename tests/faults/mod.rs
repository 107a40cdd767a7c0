//! What goes wrong around the program: disks, rights, signals, files that change. Part of the binary of all tests (`tests/it`).

#[cfg(unix)]
mod kills;
mod outputs;

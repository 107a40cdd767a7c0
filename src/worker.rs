//! A process of its own for files that other people's code reads: workbooks, Parquet, Arrow, and what holds them.
//!
//! Such a file can make its reader loop, or ask for all memory there is, and no process survives that. So the program runs
//! itself a second time, with limits on what that run may use while it reads; the first run waits, passes on what the second
//! says, and says in one sentence where it did not survive.

use std::env;
use std::fs::File;
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::thread;

use crate::input::open::guard::{self, Limits};
use crate::input::open::is_read_by_others;
use crate::message::{Damage, FileError, Message, Place, Request};
use crate::output;

/// Says to the second run which process waits for it.
const PARENT: &str = "ECART_WORKER";
/// MiB of memory that reading may take, where the user sets it.
const MEMORY: &str = "ECART_READER_MEMORY";
/// Seconds of computing that reading may take, where the user sets it.
const SECONDS: &str = "ECART_READER_SECONDS";
/// On standard error before and behind what a reader might say there; nothing else writes these.
const BEGIN: u8 = 0x01;
const END: u8 = 0x02;

/// Runs the whole command in a second process, where one of its files needs that; `None` where it does not, or where this is
/// the second process; `say` hears what it did not survive.
pub fn run_instead(files: &[PathBuf], say: &dyn Fn(&Message)) -> Option<ExitCode> {
    if let Some(parent) = env::var(PARENT).ok().and_then(|pid| pid.parse().ok()) {
        if output::stop_without(parent) {
            guard::install(Limits { begin, end });
        }
        return None;
    }
    let file = files.iter().find(|file| needs_worker(file))?;
    // Where it cannot be started, this process reads the file itself.
    let mut child = start(file).ok()?;
    let inside = relay(&mut child).ok()?;
    let ended = child.wait().ok()?;
    Some(match ended.code() {
        Some(code) if !inside => ExitCode::from(code as u8),
        _ if inside => {
            say(&what_ended(files, ended));
            ExitCode::FAILURE
        }
        _ => ExitCode::from(128_u8.saturating_add(signal(ended) as u8)),
    })
}

/// Whether other people's code reads a file; what is no file cannot be looked into.
fn needs_worker(path: &Path) -> bool {
    if path == Path::new("-") {
        // What is looked at stays to be read.
        return io::stdin().lock().fill_buf().is_ok_and(is_read_by_others);
    }
    // A pipe is opened once: whoever writes to it is gone when its first reader is.
    let Ok(data) = path.metadata() else { return false };
    if !data.is_file() {
        return !data.is_dir();
    }
    let Ok(file) = File::open(path) else { return false };
    let mut start = Vec::new();
    file.take(8).read_to_end(&mut start).is_ok() && is_read_by_others(&start)
}

fn start(file: &Path) -> io::Result<Child> {
    let piped = file == Path::new("-");
    let mut command = Command::new(env::current_exe()?);
    command.args(env::args_os().skip(1)).env(PARENT, std::process::id().to_string());
    command.stdin(if piped { Stdio::piped() } else { Stdio::inherit() }).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // The worker may have seen enough; then nobody reads on.
        thread::spawn(move || io::copy(&mut io::stdin().lock(), &mut input));
    }
    Ok(child)
}

/// Passes on what the second run says; returns whether it ended while it was reading.
fn relay(child: &mut Child) -> io::Result<bool> {
    let Some(mut said) = child.stderr.take() else { return Ok(false) };
    let (mut inside, mut buffer) = (false, [0; 4096]);
    loop {
        let read = match said.read(&mut buffer) {
            Ok(0) => return Ok(inside),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let mut passed = Vec::with_capacity(read);
        for &byte in &buffer[..read] {
            match byte {
                BEGIN => inside = true,
                END => inside = false,
                byte if !inside => passed.push(byte),
                _ => {}
            }
        }
        let _ = io::stderr().write_all(&passed);
    }
}

/// What a run that ended while it was reading says of its files.
fn what_ended(files: &[PathBuf], ended: ExitStatus) -> Message {
    let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    let why = match signal(ended) {
        TOO_LONG => Damage::Time,
        ABORTED | KILLED => Damage::Memory,
        _ => Damage::Nonsense,
    };
    let several = names.len() > 1;
    Message::error(FileError::ReaderStopped { several, why }).at(Place::file(names.join(", ")))
}

/// Most MiB and seconds that may be set.
const MOST: u64 = 1 << 30;

/// A limit that the user sets in the environment; `None` where none is set.
fn limit(variable: &str) -> Result<Option<u64>, Request> {
    let Some(value) = env::var_os(variable) else { return Ok(None) };
    let value = value.to_string_lossy().into_owned();
    match value.trim().parse::<u64>() {
        Ok(number) if (1..=MOST).contains(&number) => Ok(Some(number)),
        _ => Err(Request::NotALimit { variable: variable.to_owned(), value, most: MOST }),
    }
}

/// Checks the limits in the environment.
///
/// # Errors
/// [`Request::NotALimit`] where one of them is none.
pub fn check_limits() -> Result<(), Request> {
    [MEMORY, SECONDS].into_iter().try_for_each(|variable| limit(variable).map(|_| ()))
}

const ABORTED: i32 = 6;
const KILLED: i32 = 9;
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
const TOO_LONG: i32 = 24;
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
const TOO_LONG: i32 = -1;

/// The signal that ended a process, 0 for none.
fn signal(ended: ExitStatus) -> i32 {
    #[cfg(unix)]
    {
        std::os::unix::process::ExitStatusExt::signal(&ended).unwrap_or_default()
    }
    #[cfg(not(unix))]
    {
        let _ = ended;
        0
    }
}

fn begin(bytes: usize) {
    let mebibytes = bytes as u64 >> 20;
    // They were checked before anything was read.
    let set = |variable| limit(variable).ok().flatten();
    let memory = set(MEMORY).unwrap_or(448 + 64 * mebibytes) << 20;
    let seconds = set(SECONDS).unwrap_or(10 + 4 * mebibytes);
    let _ = io::stderr().write_all(&[BEGIN]);
    limits::set(memory, seconds);
}

fn end() {
    limits::lift();
    let _ = io::stderr().write_all(&[END]);
}

#[cfg(unix)]
mod limits {
    use std::num::NonZeroUsize;
    use std::sync::OnceLock;
    use std::thread;
    use std::time::Instant;

    use rlimit::{Resource, getrlimit, setrlimit};

    /// What a process may write to counts on Linux; elsewhere all its addresses.
    const MEMORY: Resource = if cfg!(target_os = "linux") { Resource::DATA } else { Resource::AS };

    /// Best effort: where a limit cannot be set, the file is read as it was before there were limits.
    pub fn set(memory: u64, seconds: u64) {
        static STARTED: OnceLock<Instant> = OnceLock::new();
        let used = STARTED.get_or_init(Instant::now).elapsed().as_secs() + 1;
        let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get) as u64;
        soft(MEMORY, memory);
        soft(Resource::CPU, used * threads + seconds);
    }

    pub fn lift() {
        soft(MEMORY, u64::MAX);
        soft(Resource::CPU, u64::MAX);
    }

    fn soft(resource: Resource, limit: u64) {
        if let Ok((_, hard)) = getrlimit(resource) {
            let _ = setrlimit(resource, limit.min(hard), hard);
        }
    }
}

#[cfg(not(unix))]
mod limits {
    pub fn set(_: u64, _: u64) {}
    pub fn lift() {}
}
